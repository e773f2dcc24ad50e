import { Button, Drawer, Group, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useSearchParams } from 'react-router'
import { book, getPatient, type Patient, type Slot } from '../api/booking'
import { useT } from '../i18n/i18n'
import { Choices } from '../shared/Choices'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { ConflictNotice } from '../shared/ConflictNotice'
import { fullName } from '../shared/names'
import { tell } from '../shared/notify'
import { PatientFinder } from '../shared/PatientFinder'
import { ProblemNotice } from '../shared/Problem'
import { SlotPicker } from '../shared/SlotPicker'
import { isDate } from '../shared/time'
import { PatientForm } from './PatientForm'
import { useDrawer } from './useDrawer'

/** Who, what, when; the first free times are there at once, Enter books. */
export function BookingDrawer() {
  const t = useT()
  const show = useDrawer()
  const [address] = useSearchParams()
  const [registering, setRegistering] = useState(false)
  const patientId = address.get('patient')
  const patient = useQuery({
    queryKey: ['patient', patientId],
    queryFn: ({ signal }) => getPatient(patientId ?? '', signal),
    enabled: !!patientId,
    staleTime: 30_000,
  })
  const keep = () => {
    const kept: Record<string, string> = { new: '1' }
    for (const name of ['start', 'with']) {
      const value = address.get(name)
      if (value) kept[name] = value
    }
    return kept
  }
  const pick = (chosen: Patient) => {
    setRegistering(false)
    show({ ...keep(), patient: chosen.id })
  }

  return (
    <Drawer
      opened
      onClose={() => show()}
      position="right"
      size={480}
      title={<Text fw={600}>{t.booking.title}</Text>}
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      <Stack>
        {registering ? (
          <PatientForm onRegistered={pick} onBack={() => setRegistering(false)} />
        ) : patientId ? (
          <Paper withBorder p="sm">
            <Group justify="space-between" wrap="nowrap">
              {patient.data ? <PatientLine patient={patient.data} /> : <Skeleton height={36} />}
              <Button variant="default" size="compact-sm" style={{ flexShrink: 0 }} onClick={() => show(keep())}>
                {t.booking.change}
              </Button>
            </Group>
          </Paper>
        ) : (
          <Stack gap="xs">
            <PatientFinder label={t.booking.find} placeholder={t.booking.findHint} onPick={pick} autoFocus />
            <Button
              variant="light"
              leftSection={<IconUserPlus size={18} aria-hidden />}
              onClick={() => setRegistering(true)}
            >
              {t.booking.register}
            </Button>
            <Text size="sm" c="dimmed">
              {t.booking.pickPatientFirst}
            </Text>
          </Stack>
        )}
        {!registering && patientId && patient.isError && (
          <ProblemNotice problem={patient.error} onRetry={() => void patient.refetch()} />
        )}
        {!registering && patientId && patient.data && <VisitForm key={patientId} patient={patient.data} />}
      </Stack>
    </Drawer>
  )
}

function PatientLine({ patient }: { patient: Patient }) {
  const formats = useFormats()
  return (
    <div style={{ minWidth: 0 }}>
      <Text fw={600} truncate>
        {fullName(patient.name)}
      </Text>
      <Text size="xs" c="dimmed" truncate>
        {[formats.plainDate(patient.birthDate), patient.phone, patient.email].filter(Boolean).join(' · ')}
      </Text>
    </div>
  )
}

function VisitForm({ patient }: { patient: Patient }) {
  const t = useT()
  const show = useDrawer()
  const formats = useFormats()
  const now = useNow()
  const { services, practitionerName } = useClinic()
  const queries = useQueryClient()
  const [address] = useSearchParams()
  const offered = services.filter((each) => each.active)
  const [serviceId, setServiceId] = useState(offered.find((each) => each.kind === 'CONSULTATION')?.id ?? offered[0]?.id ?? '')
  const [slot, setSlot] = useState<Slot>()
  const start = address.get('start')
  const wanted = start && !Number.isNaN(Date.parse(start)) ? new Date(start) : undefined
  const date = address.get('date')
  const from = wanted ? formats.dateOf(wanted) : isDate(date) ? date : formats.dateOf(now)

  const booking = useMutation({
    mutationFn: (chosen: Slot) =>
      book({ patientId: patient.id, serviceId, practitionerId: chosen.practitionerId, start: chosen.start }),
    onSuccess: (appointment) => {
      for (const key of [['day'], ['appointments'], ['slots'], ['messages', patient.id], ['recalls', patient.id]])
        void queries.invalidateQueries({ queryKey: key })
      tell(t.booking.booked(fullName(patient.name), formats.dayTime(appointment.start)))
      show({ appointment: appointment.id, date: formats.dateOf(appointment.start) })
    },
    onError: () => void queries.invalidateQueries({ queryKey: ['slots'] }),
  })
  const bookButton = useRef<HTMLButtonElement>(null)
  const isReady = !!slot
  useEffect(() => {
    // As soon as the first free time is there, Enter books it.
    if (isReady) bookButton.current?.focus({ preventScroll: true })
  }, [isReady])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (slot) booking.mutate(slot)
  }

  return (
    <form onSubmit={submit} aria-label={t.booking.title}>
      <Stack>
        <Choices
          label={t.booking.what}
          choices={offered.map((each) => ({ value: each.id, label: each.name, hint: t.common.minutes(each.durationMinutes) }))}
          value={serviceId}
          onChange={(next) => {
            setServiceId(next)
            setSlot(undefined)
            booking.reset()
          }}
        />
        <SlotPicker
          patientId={patient.id}
          serviceId={serviceId}
          from={from}
          practitionerId={address.get('with') ?? undefined}
          wanted={wanted}
          chosen={slot}
          onChoose={setSlot}
        />
        {booking.isError && booking.variables && (
          <ConflictNotice
            problem={booking.error}
            patientId={patient.id}
            serviceId={serviceId}
            wanted={booking.variables}
            onPick={(other) => {
              setSlot(other)
              booking.mutate(other)
            }}
          />
        )}
        <Button type="submit" size="md" loading={booking.isPending} disabled={!slot} ref={bookButton}>
          {slot
            ? `${t.booking.book} · ${t.booking.slot(formats.dayTime(slot.start), practitionerName(slot.practitionerId))}`
            : t.booking.book}
        </Button>
      </Stack>
    </form>
  )
}
