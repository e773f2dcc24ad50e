import { Badge, Group, Paper, Text } from '@mantine/core'
import { IconBan, IconSettings } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useT } from '../i18n/i18n'
import { Empty } from '../shared/Empty'
import lists from '../shared/lists.module.css'

/** One entry in short. */
export interface Summary {
  id: string
  name: string
  facts: string
  marks?: ReactNode
  active: boolean
}

/** The entries of one part, those in use first. */
export function EntryList({ label, empty, emptyHelp, entries, onOpen }: {
  label: string
  empty: string
  emptyHelp: string
  entries: Summary[]
  onOpen: (id: string) => void
}) {
  const t = useT()
  if (entries.length === 0) {
    return (
      <Paper withBorder>
        <Empty title={empty} help={emptyHelp} icon={<IconSettings aria-hidden />} />
      </Paper>
    )
  }
  return (
    <ul className={lists.list} aria-label={label}>
      {[...entries].sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name)).map((entry) => (
        <li key={entry.id} className={lists.row}>
          <button type="button" className={lists.button} onClick={() => onOpen(entry.id)}>
            <Group justify="space-between" wrap="nowrap">
              <div style={{ minWidth: 0 }}>
                <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {entry.name}
                </Text>
                <Text size="sm" c="dimmed">
                  {entry.facts}
                </Text>
              </div>
              <Group gap="xs" wrap="nowrap">
                {entry.marks}
                {!entry.active && (
                  <Badge variant="light" color="gray" tt="none" leftSection={<IconBan size={14} aria-hidden />}>
                    {t.setUp.inactive}
                  </Badge>
                )}
              </Group>
            </Group>
          </button>
        </li>
      ))}
    </ul>
  )
}
