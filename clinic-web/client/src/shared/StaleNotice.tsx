import { Alert, List, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getAppointment, type Appointment } from '../api/booking'
import { ApiProblem } from '../api/http'
import { useT } from '../i18n/i18n'
import { useFormats } from './clinic'

export const isStale = (problem: unknown): boolean => problem instanceof ApiProblem && problem.status === 412

/** An edit of what has changed meanwhile: who did what, how it is now, and that nothing was lost. */
export function StaleNotice({ seen }: { seen: Appointment }) {
  const t = useT()
  const formats = useFormats()
  const now = useQuery({
    queryKey: ['appointment', seen.id, 'since', seen.version],
    queryFn: ({ signal }) => getAppointment(seen.id, signal),
    staleTime: 0,
  })
  const missed = now.data ? now.data.version - seen.version : 0
  const since = missed > 0 ? (now.data?.history ?? []).slice(-missed) : []
  return (
    <Alert role="alert" color="orange" variant="light" icon={<IconUsers aria-hidden />} title={t.stale.title}>
      <Stack gap="xs">
        {since.length > 0 && (
          <List size="sm">
            {since.map((entry) => (
              <List.Item key={entry.at + entry.what}>
                {t.stale.by(entry.by, t.visits.what[entry.what] ?? entry.what, formats.dayTime(entry.at))}
              </List.Item>
            ))}
          </List>
        )}
        {now.data && (
          <Text size="sm" fw={600}>
            {t.stale.now(formats.dayTime(now.data.start), now.data.practitionerName, now.data.roomName)}
          </Text>
        )}
        <Text size="sm">{t.stale.help}</Text>
      </Stack>
    </Alert>
  )
}
