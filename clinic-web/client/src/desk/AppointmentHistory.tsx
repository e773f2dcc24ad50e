import { Stack, Text, Timeline, Title } from '@mantine/core'
import type { Appointment } from '../api/booking'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'

/** What happened to an appointment: when, by whom and why, the latest first. */
export function AppointmentHistory({ history }: { history: NonNullable<Appointment['history']> }) {
  const t = useT()
  const formats = useFormats()
  return (
    <Stack gap={6} component="section" aria-label={t.visits.history}>
      <Title order={2} size="h5">
        {t.visits.history}
      </Title>
      <Timeline bulletSize={10} lineWidth={2}>
        {[...history].reverse().map((entry, index) => (
          <Timeline.Item key={history.length - index} title={<Text size="sm">{t.visits.what[entry.what ?? ''] ?? entry.what}</Text>}>
            <Text size="xs" c="dimmed">
              {entry.at && formats.dayTime(entry.at)} · {entry.by}
            </Text>
            {entry.note && (
              <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
                {t.visits.how[entry.note] ?? entry.note}
              </Text>
            )}
          </Timeline.Item>
        ))}
      </Timeline>
    </Stack>
  )
}
