import { Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { book, type Slot } from '../api/booking'
import { getSuggestedSlots, type DueRecall } from '../api/recalls'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats } from '../shared/clinic'
import { ConflictNotice } from '../shared/ConflictNotice'
import { Empty } from '../shared/Empty'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { SlotReasons } from '../shared/SlotReasons'
import { slotKey } from '../shared/slots'

/** The times to offer on the phone; choosing one books it. */
export function SuggestedTimes({ row, name, onBooked, onClose }: {
  row: DueRecall
  name: string
  onBooked: () => void
  onClose: () => void
}) {
  const t = useT()
  const texts = t.worklists.recalls
  const formats = useFormats()
  const { practitionerName } = useClinic()
  const queries = useQueryClient()
  const times = useRef<HTMLDivElement>(null)
  const { patientId } = row.recall
  const suggested = useQuery({
    queryKey: ['slots', 'recall', row.recall.id],
    queryFn: ({ signal }) => getSuggestedSlots(row.recall.id, signal),
    staleTime: 0,
  })
  const serviceId = suggested.data?.serviceId ?? ''
  const booking = useMutation({
    mutationFn: (slot: Slot) =>
      book({ patientId, serviceId, practitionerId: slot.practitionerId, start: slot.start }),
    onSuccess: (made) => {
      tell(texts.booked(name, formats.dayTime(made.start)))
      onBooked()
    },
    onSettled: () => {
      for (const key of [['slots'], ['day'], ['appointments']]) void queries.invalidateQueries({ queryKey: key })
    },
  })
  const isKnown = suggested.isSuccess
  useEffect(() => {
    if (isKnown) times.current?.querySelector('button')?.focus()
  }, [isKnown])

  return (
    <div
      ref={times}
      role="group"
      aria-label={texts.bookFor(name)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <Stack gap="xs">
        {suggested.isPending && <Skeleton height={36} role="status" aria-label={t.common.loading} />}
        {suggested.isError && <ProblemNotice problem={suggested.error} onRetry={() => void suggested.refetch()} />}
        {suggested.data?.slots.length === 0 && (
          <Empty
            title={texts.noSlots}
            help={texts.noSlotsHelp(formats.plainDate(suggested.data.from), formats.plainDate(suggested.data.until))}
          />
        )}
        <Group gap="xs">
          {suggested.data?.slots.map((slot) => (
            <Button
              key={slotKey(slot)}
              variant="light"
              size="sm"
              loading={booking.isPending && booking.variables.start === slot.start}
              disabled={booking.isPending}
              rightSection={slot.reasons.length > 0 ? <SlotReasons reasons={slot.reasons} /> : undefined}
              onClick={() => booking.mutate(slot)}
            >
              {t.booking.slot(formats.dayTime(slot.start), practitionerName(slot.practitionerId))}
            </Button>
          ))}
        </Group>
        {booking.isError && booking.variables && (
          <ConflictNotice
            problem={booking.error}
            patientId={patientId}
            serviceId={serviceId}
            wanted={booking.variables}
            onPick={(slot) => booking.mutate(slot)}
          />
        )}
        {(suggested.data?.slots.length ?? 0) > 0 && (
          <Text size="xs" c="dimmed">
            {t.slots.rule}
          </Text>
        )}
      </Stack>
    </div>
  )
}
