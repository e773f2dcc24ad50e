import { Button, Group, NativeSelect, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { getSlots, type Slot, type SlotOrder } from '../api/booking'
import { useT } from '../i18n/i18n'
import { Choices } from './Choices'
import { useClinic, useFormats, useNow } from './clinic'
import { Empty } from './Empty'
import { ProblemNotice } from './Problem'
import { nearest, slotKey } from './slots'
import { anything, SlotWishes } from './SlotWishes'
import { isDate, plusDays } from './time'

/** The free times of a service: three at once, more on request. The first is chosen already. */
export function SlotPicker({
  patientId, moved, serviceId, from, practitionerId, wanted, chosen, onChoose,
}: {
  patientId: string
  /** The appointment that is to be moved, if one is. */
  moved?: string
  serviceId: string
  from: string
  practitionerId?: string
  /** A moment that was asked for: the times around it come first. */
  wanted?: Date
  chosen: Slot | undefined
  onChoose: (slot: Slot | undefined) => void
}) {
  const t = useT()
  const { practitioners, practitionerName } = useClinic()
  const formats = useFormats()
  const today = formats.dateOf(useNow())
  const [start, setStart] = useState(from < today ? today : from)
  const [who, setWho] = useState(practitionerId ?? '')
  const [order, setOrder] = useState<SlotOrder>('BEST')
  const [wishes, setWishes] = useState(anything)
  const [count, setCount] = useState(3)
  const search = {
    serviceId,
    from: start,
    to: plusDays(start, 6),
    practitionerId: who || undefined,
    patientId,
    movedAppointmentId: moved,
    order,
    ...wishes,
  }
  const slots = useQuery({
    queryKey: ['slots', search],
    queryFn: ({ signal }) => getSlots(search, signal),
    enabled: !!serviceId && isDate(start),
    staleTime: 5_000,
  })
  const free = slots.data
  const around = wanted && start === formats.dateOf(wanted) ? wanted : undefined
  const offered = free ? (around ? nearest(free, around, count) : free.slice(0, count)) : []
  const best = around ? nearest(offered, around, 1)[0] : offered[0]
  const isOffered = chosen && offered.some((slot) => slotKey(slot) === slotKey(chosen))

  const isLooked = free !== undefined
  useEffect(() => {
    if (isLooked && !isOffered) onChoose(best)
  }, [isLooked, isOffered, best, onChoose])

  return (
    <Stack gap="sm">
      <Group grow>
        <TextInput
          type="date"
          label={t.booking.from}
          value={start}
          min={today}
          onChange={(event) => {
            if (isDate(event.currentTarget.value)) setStart(event.currentTarget.value)
          }}
        />
        <NativeSelect
          label={t.booking.practitioner}
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
          data={[
            { value: '', label: t.booking.anyone },
            ...practitioners.filter((each) => each.active).map((each) => ({ value: each.id, label: each.name })),
          ]}
        />
      </Group>
      <SlotWishes wishes={wishes} onWish={setWishes} order={order} onOrder={setOrder} />
      {!free && !slots.isError && <Skeleton height={96} role="status" aria-label={t.common.loading} />}
      {slots.isError && <ProblemNotice problem={slots.error} onRetry={() => void slots.refetch()} />}
      {free && offered.length === 0 && (
        <Empty title={t.booking.noSlots} help={t.booking.noSlotsHelp} />
      )}
      {offered.length > 0 && (
        <Choices
          label={t.booking.when}
          choices={offered.map((slot) => ({
            value: slotKey(slot),
            label: t.booking.slot(formats.dayTime(slot.start), practitionerName(slot.practitionerId)),
            hint: slot.reasons.map((reason) => t.slots.reasons[reason]).join(' · '),
          }))}
          value={chosen && slotKey(chosen)}
          onChange={(key) => onChoose(offered.find((slot) => slotKey(slot) === key))}
        />
      )}
      {offered.length > 0 && order === 'BEST' && (
        <Text size="xs" c="dimmed">
          {t.slots.rule}
        </Text>
      )}
      <Group>
        {free && free.length > count && (
          <Button variant="subtle" size="compact-sm" onClick={() => setCount(count + 9)}>
            {t.booking.otherTimes}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          rightSection={<IconChevronRight size={16} aria-hidden />}
          onClick={() => setStart(plusDays(start, 7))}
        >
          {t.booking.later}
        </Button>
      </Group>
    </Stack>
  )
}
