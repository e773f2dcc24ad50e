import { Alert, Button, Group, List, Stack, Text } from '@mantine/core'
import { IconCalendarX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getSlots, type Appointment, type Conflict, type Slot } from '../api/booking'
import { ApiProblem } from '../api/http'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats } from './clinic'
import { ProblemNotice } from './Problem'
import { nearest, slotKey } from './slots'
import { isStale, StaleNotice } from './StaleNotice'
import { plusDays } from './time'

function conflictsOf(problem: unknown): Conflict[] {
  const listed = problem instanceof ApiProblem && problem.status === 409 ? problem.problem.conflicts : undefined
  return Array.isArray(listed) ? (listed as Conflict[]) : []
}

/** A refused booking: what is taken, from when until when, and the free times closest to it. */
export function ConflictNotice({ problem, patientId, moved, seen, serviceId, wanted, onPick }: {
  problem: unknown
  patientId: string
  moved?: string
  /** The appointment as it was shown: tells what others changed meanwhile. */
  seen?: Appointment
  serviceId: string
  wanted: Slot
  onPick: (slot: Slot) => void
}) {
  const t = useT()
  const { practitionerName, roomName, equipmentName } = useClinic()
  const formats = useFormats()
  const conflicts = conflictsOf(problem)
  const date = formats.dateOf(wanted.start)
  const free = useQuery({
    queryKey: ['slots', 'near', serviceId, date, patientId, moved],
    queryFn: ({ signal }) => getSlots({ serviceId, from: date, to: plusDays(date, 2), patientId, movedAppointmentId: moved }, signal),
    enabled: conflicts.length > 0,
    staleTime: 0,
  })
  if (seen && isStale(problem)) return <StaleNotice seen={seen} />
  if (conflicts.length === 0) return <ProblemNotice problem={problem} />

  const nameOf = { ROOM: roomName, EQUIPMENT: equipmentName, PRACTITIONER: practitionerName, PRACTITIONER_DAY: practitionerName, PATIENT: practitionerName }
  const said = (conflict: Conflict) =>
    t.booking.conflict[conflict.resource](
      nameOf[conflict.resource](conflict.id),
      formats.time(conflict.from),
      formats.time(conflict.until),
    )
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconCalendarX aria-hidden />} title={t.booking.taken}>
      <Stack gap="xs">
        <List size="sm">
          {conflicts.map((conflict) => (
            <List.Item key={conflict.resource + conflict.id + conflict.from}>{said(conflict)}</List.Item>
          ))}
        </List>
        <Text size="sm" fw={600}>
          {t.booking.nearest}
        </Text>
        <Group gap="xs">
          {nearest(free.data ?? [], new Date(wanted.start), 3).map((slot) => (
            <Button key={slotKey(slot)} size="compact-sm" variant="default" onClick={() => onPick(slot)}>
              {t.booking.slot(formats.dayTime(slot.start), practitionerName(slot.practitionerId))}
            </Button>
          ))}
        </Group>
      </Stack>
    </Alert>
  )
}
