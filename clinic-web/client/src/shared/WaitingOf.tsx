import { Button, Group, Stack, Text } from '@mantine/core'
import { IconHourglass, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Patient } from '../api/booking'
import { getWaitingOf } from '../api/waiting'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats } from './clinic'
import { JoinWaitingList } from './JoinWaitingList'
import lists from './lists.module.css'
import { ListSkeleton } from './MessageList'
import { ProblemNotice } from './Problem'

/** What a patient waits for, and the way onto the list. */
export function WaitingOf({ patient }: { patient: Pick<Patient, 'id' | 'name'> }) {
  const t = useT()
  const texts = t.worklists.waiting
  const formats = useFormats()
  const { serviceName } = useClinic()
  const [isAdding, setAdding] = useState(false)
  const waiting = useQuery({
    queryKey: ['waiting', 'of', patient.id],
    queryFn: ({ signal }) => getWaitingOf(patient.id, signal),
    refetchInterval: 10_000,
  })
  if (waiting.isPending) return <ListSkeleton label={t.common.loading} rows={1} />
  if (waiting.isError) return <ProblemNotice problem={waiting.error} onRetry={() => void waiting.refetch()} />
  const open = waiting.data.filter((each) => each.status === 'WAITING' || each.status === 'OFFERED')
  return (
    <Stack gap="xs" align="flex-start">
      {open.length > 0 && (
        <ul className={lists.list} aria-label={texts.title} style={{ width: '100%' }}>
          {open.map((entry) => (
            <li key={entry.id} className={lists.row}>
              <Group justify="space-between" wrap="nowrap">
                <Text size="sm" fw={600}>
                  {serviceName(entry.serviceId)}
                </Text>
                {entry.offer && (
                  <Text size="sm">
                    <IconHourglass size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> {texts.freedStatus.OFFERED}:{' '}
                    {formats.dayTime(entry.offer.start)}
                  </Text>
                )}
              </Group>
              <Text size="xs" c="dimmed">
                {texts.days(formats.plainDate(entry.from), formats.plainDate(entry.until))} · {texts.since(formats.date(entry.since))}
              </Text>
            </li>
          ))}
        </ul>
      )}
      <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
        {texts.add}
      </Button>
      {isAdding && <JoinWaitingList patient={patient} onClose={() => setAdding(false)} />}
    </Stack>
  )
}
