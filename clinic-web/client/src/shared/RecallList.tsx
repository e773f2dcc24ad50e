import { Badge, Group, Text } from '@mantine/core'
import { IconBellRinging, IconCircleCheck, IconRepeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRecalls } from '../api/booking'
import { useT } from '../i18n/i18n'
import { useRefresh } from './live'
import { useFormats } from './clinic'
import { Empty } from './Empty'
import { ListSkeleton } from './MessageList'
import { ProblemNotice } from './Problem'
import { isDate } from './time'
import classes from './lists.module.css'

/** When a patient is expected back. */
export function RecallList({ patientId }: { patientId: string }) {
  const t = useT()
  const formats = useFormats()
  const recalls = useQuery({
    queryKey: ['recalls', patientId],
    queryFn: ({ signal }) => getRecalls(patientId, signal),
    refetchInterval: useRefresh(),
  })
  if (recalls.isPending) return <ListSkeleton label={t.common.loading} rows={1} />
  if (recalls.isError) return <ProblemNotice problem={recalls.error} onRetry={() => void recalls.refetch()} />
  if (recalls.data.length === 0)
    return <Empty title={t.recalls.empty} help={t.recalls.emptyHelp} icon={<IconRepeat aria-hidden />} />

  const day = (value: string) => (isDate(value) ? formats.plainDate(value) : formats.date(value))
  return (
    <ul className={classes.list} aria-label={t.recalls.title}>
      {recalls.data.map((recall) => (
        <li key={recall.id} className={classes.row}>
          <Group justify="space-between" wrap="nowrap" gap="xs">
            <Text size="sm" fw={600}>
              {t.recalls.kind[recall.kind] ?? recall.kind}
            </Text>
            <Badge
              variant="light"
              tt="none"
              color={recall.status === 'OPEN' ? 'orange' : 'gray'}
              leftSection={
                recall.status === 'OPEN' ? <IconBellRinging size={14} aria-hidden /> : <IconCircleCheck size={14} aria-hidden />
              }
            >
              {t.recalls.status[recall.status] ?? recall.status}
            </Badge>
          </Group>
          <Text size="xs" c="dimmed">
            {t.recalls.window(day(recall.from), day(recall.until))}
          </Text>
        </li>
      ))}
    </ul>
  )
}
