import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { changed } from './merge'
import type { Entry } from './useEntry'

/** How the fields of a form are called, and how what stands in them is said in a line. */
export type Words<D> = { [K in keyof D]: [label: string, say: (value: D[K]) => string] }

/** Somebody saved the entry meanwhile: who, what they changed, and the two ways on. Nothing typed is lost. */
export function StaleEntry<D extends object>({ entry, words }: { entry: Entry<D>; words: Words<D> }) {
  const t = useT()
  const formats = useFormats()
  const now = useQuery({ queryKey: ['last-edit', entry.theirs], queryFn: entry.show, staleTime: 0 })
  const edit = now.data?.lastEdit
  const mine = changed(entry.opened, entry.draft)
  const say = <K extends keyof D>(field: K, of: D) => words[field][1](of[field]) || t.common.none
  return (
    <Alert role="alert" id="stale" tabIndex={-1} color="orange" variant="light" icon={<IconUsers aria-hidden />} title={t.stale.title}>
      <Stack gap="xs" align="flex-start">
        {edit && <Text size="sm">{t.setUp.stale.by(edit.by, formats.dayTime(edit.at))}</Text>}
        <List size="sm" spacing={4}>
          {changed(entry.opened, entry.theirs).map((field) => (
            <List.Item key={String(field)}>
              {t.setUp.stale.change(words[field][0], say(field, entry.opened), say(field, entry.theirs))}
              {mine.includes(field) && ` ${t.setUp.stale.yours}`}
            </List.Item>
          ))}
        </List>
        <Text size="sm">{t.setUp.stale.help}</Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={entry.keepMine}>
            {t.setUp.stale.keepMine}
          </Button>
          <Button size="compact-sm" variant="default" onClick={entry.takeStored}>
            {t.setUp.stale.takeStored}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
