import { Badge, Group, Paper, Text } from '@mantine/core'
import { IconCalendarX, IconCircleCheck, IconHourglass, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getFreedTimes, type FreedTime } from '../api/waiting'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import lists from '../shared/lists.module.css'
import { ListSkeleton } from '../shared/MessageList'
import { fullName } from '../shared/names'
import { ProblemNotice } from '../shared/Problem'

const marks = {
  LOOKING: { icon: IconSearch, color: 'gray' },
  OFFERED: { icon: IconHourglass, color: 'orange' },
  TAKEN: { icon: IconCircleCheck, color: 'brand' },
  OVER: { icon: IconCalendarX, color: 'gray' },
} as const

/** What became free, and to whom it went. */
export function FreedTimes() {
  const t = useT()
  const texts = t.worklists.waiting
  const freed = useQuery({ queryKey: ['waiting', 'freed'], queryFn: ({ signal }) => getFreedTimes(signal), refetchInterval: 5_000 })
  if (freed.isPending) return <ListSkeleton label={t.common.loading} rows={2} />
  if (freed.isError) return <ProblemNotice problem={freed.error} onRetry={() => void freed.refetch()} />
  if (freed.data.length === 0)
    return (
      <Paper withBorder>
        <Empty title={texts.freedEmpty} help={texts.freedEmptyHelp} />
      </Paper>
    )
  return (
    <ul className={lists.list} aria-label={texts.freed}>
      {freed.data.map((each) => (
        <FreedRow key={each.id} freed={each} />
      ))}
    </ul>
  )
}

function FreedRow({ freed }: { freed: FreedTime }) {
  const t = useT()
  const texts = t.worklists.waiting
  const formats = useFormats()
  const { practitionerName } = useClinic()
  const { icon: Icon, color } = marks[freed.status]
  const tried = freed.tries.map(({ to, outcome }) => texts.tried(fullName(to.patientName), texts.outcome[outcome] ?? outcome))
  return (
    <li className={lists.row}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text size="sm" fw={600}>
            {formats.dayTime(freed.start)}–{formats.time(freed.end)} · {practitionerName(freed.practitionerId)}
          </Text>
          {tried.length > 0 && (
            <Text size="xs" c="dimmed">
              {tried.join(' · ')}
            </Text>
          )}
        </div>
        <Group gap="xs" wrap="nowrap">
          <Badge variant="light" color={color} tt="none" leftSection={<Icon size={14} aria-hidden />} style={{ flexShrink: 0 }}>
            {texts.freedStatus[freed.status]}
          </Badge>
          {freed.current && <Text size="sm">{texts.freedTo(fullName(freed.current.patientName))}</Text>}
        </Group>
      </Group>
    </li>
  )
}
