import { Alert, Button, Drawer, Group, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconCalendarQuestion, IconCalendarTime, IconDoorEnter, IconInfoCircle, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { cancel, checkIn, getAppointment, noShow, reschedule, type Appointment, type Slot } from '../api/booking'
import { reasonsOf, type RuleOverride } from '../api/visits'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { Confirm } from '../shared/Confirm'
import { ConflictNotice } from '../shared/ConflictNotice'
import { Fact, Facts } from '../shared/Facts'
import { useRefresh } from '../shared/live'
import { MessageList } from '../shared/MessageList'
import { fullName } from '../shared/names'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { RecallList } from '../shared/RecallList'
import { SlotPicker } from '../shared/SlotPicker'
import { AppointmentMark } from '../shared/StatusMark'
import { shownStatus } from '../shared/visits'
import { AppointmentHistory } from './AppointmentHistory'
import { OverrideNotice } from './OverrideNotice'
import { RefusedCommand } from './RefusedCommand'
import { useAppointmentCommand } from './useAppointmentCommand'
import { useDrawer } from './useDrawer'
import { PolicyNote, VisitActions } from './VisitActions'

/** One appointment: its facts, what can be done with it, what the patient was told. */
export function AppointmentDrawer({ appointmentId }: { appointmentId: string }) {
  const t = useT()
  const show = useDrawer()
  const appointment = useQuery({
    queryKey: ['appointment', appointmentId],
    queryFn: ({ signal }) => getAppointment(appointmentId, signal),
    refetchInterval: useRefresh(),
  })
  const known = appointment.data
  return (
    <Drawer
      opened
      onClose={() => show()}
      position="right"
      size={460}
      title={<Text fw={600}>{t.appointment.title}</Text>}
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      {known ? (
        <Stack>
          <AppointmentFacts appointment={known} />
          {known.cancelAskedAt && <AsksToCancel at={known.cancelAskedAt} />}
          <Actions appointment={known} />
          <AppointmentHistory history={known.history ?? []} />
          <Stack gap={6}>
            <Title order={2} size="h5">
              {t.messages.title}
            </Title>
            <MessageList patientId={known.patientId} />
          </Stack>
          <Stack gap={6}>
            <Title order={2} size="h5">
              {t.recalls.title}
            </Title>
            <RecallList patientId={known.patientId} />
          </Stack>
        </Stack>
      ) : appointment.isError ? (
        <ProblemNotice problem={appointment.error} onRetry={() => void appointment.refetch()} />
      ) : (
        <Stack role="status" aria-label={t.common.loading}>
          <Skeleton height={150} />
          <Skeleton height={40} />
          <Skeleton height={120} />
        </Stack>
      )}
    </Drawer>
  )
}

function AppointmentFacts({ appointment }: { appointment: Appointment }) {
  const t = useT()
  const formats = useFormats()
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {fullName(appointment.patientName)}
        </Title>
        <AppointmentMark status={shownStatus(appointment)} />
      </Group>
      <Facts>
        <Fact label={t.appointment.when}>
          {formats.dayTime(appointment.start)}–{formats.time(appointment.end)}
        </Fact>
        <Fact label={t.appointment.service}>{appointment.serviceName}</Fact>
        <Fact label={t.appointment.practitioner}>{appointment.practitionerName}</Fact>
        <Fact label={t.appointment.room}>{appointment.roomName}</Fact>
        {appointment.status === 'CHECKED_IN' && appointment.checkedInAt && (
          <Fact label={t.status.CHECKED_IN ?? ''}>{t.appointment.waitingSince(formats.time(appointment.checkedInAt))}</Fact>
        )}
        {appointment.startedAt && <Fact label={t.status.IN_PROGRESS ?? ''}>{t.visits.startedAt(formats.time(appointment.startedAt))}</Fact>}
        {appointment.holdExpiresAt && (
          <Fact label={t.status.HELD ?? ''}>{t.visits.heldUntil(formats.time(appointment.holdExpiresAt))}</Fact>
        )}
        {appointment.confirmation?.at && (
          <Fact label={t.visits.confirmation}>
            {t.visits.confirmed(
              t.visits.how[appointment.confirmation.how ?? ''] ?? '',
              formats.dayTime(appointment.confirmation.at),
              appointment.confirmation.by ?? '',
            )}
          </Fact>
        )}
        {appointment.cancelReason && (
          <Fact label={appointment.lateCancellation ? t.visits.late : t.appointment.cancelReason}>{appointment.cancelReason}</Fact>
        )}
      </Facts>
      {(appointment.noShowsBefore ?? 0) > 0 && (
        <Group gap={6} wrap="nowrap">
          <IconInfoCircle size={16} aria-hidden />
          <Text size="sm">{t.visits.noShowsBefore(appointment.noShowsBefore ?? 0)}</Text>
        </Group>
      )}
      <Button
        component={Link}
        to={`/patients/${appointment.patientId}`}
        variant="subtle"
        size="compact-sm"
        leftSection={<IconUser size={16} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
      >
        {t.patient.openPatient}
      </Button>
    </Stack>
  )
}

/** The patient has answered a message so; the place is kept until somebody decides. */
function AsksToCancel({ at }: { at: string }) {
  const t = useT()
  const formats = useFormats()
  return (
    <Alert color="orange" variant="light" icon={<IconCalendarQuestion aria-hidden />} title={t.visits.asksToCancel}>
      {t.visits.asksToCancelHelp(formats.dayTime(at))}
    </Alert>
  )
}

function Actions({ appointment }: { appointment: Appointment }) {
  const t = useT()
  const formats = useFormats()
  const now = useNow()
  const [asking, setAsking] = useState<'cancel' | 'noShow'>()
  const [moving, setMoving] = useState(false)
  const [reason, setReason] = useState('')
  const name = fullName(appointment.patientName)
  const arriving = useAppointmentCommand(appointment, () => checkIn(appointment), () => tell(t.appointment.checkedIn(name)))
  const cancelling = useAppointmentCommand(
    appointment,
    () => cancel(appointment, reason.trim() || t.appointment.cancelReasonDefault),
    () => {
      setAsking(undefined)
      tell(t.appointment.cancelled)
    },
  )
  const missing = useAppointmentCommand(appointment, () => noShow(appointment), () => {
    setAsking(undefined)
    tell(t.appointment.missed)
  })

  const isOpen = appointment.status === 'BOOKED' || appointment.status === 'CHECKED_IN'
  if (!isOpen) return <VisitActions appointment={appointment} />
  const isToday = formats.dateOf(now) === formats.dateOf(appointment.start)
  const hasBegun = Date.parse(appointment.start) <= now.getTime()
  return (
    <Stack gap="sm">
      {appointment.status === 'BOOKED' && (
        <Button
          size="md"
          leftSection={<IconDoorEnter size={18} aria-hidden />}
          loading={arriving.isPending}
          disabled={!isToday}
          onClick={() => arriving.mutate(undefined)}
        >
          {t.appointment.checkIn}
        </Button>
      )}
      {appointment.status === 'BOOKED' && !isToday && (
        <Group gap={6} wrap="nowrap">
          <IconInfoCircle size={16} aria-hidden />
          <Text size="xs" c="dimmed">
            {t.appointment.notToday}
          </Text>
        </Group>
      )}
      {arriving.isError && <RefusedCommand command={arriving} onRetry={() => arriving.mutate(undefined)} />}
      <VisitActions appointment={appointment} />
      <Group gap="xs">
        {appointment.status === 'BOOKED' && (
          <Button
            variant="default"
            leftSection={<IconCalendarTime size={16} aria-hidden />}
            aria-expanded={moving}
            onClick={() => setMoving(!moving)}
          >
            {t.appointment.reschedule}
          </Button>
        )}
        {appointment.status === 'BOOKED' && hasBegun && (
          <Button variant="default" onClick={() => setAsking('noShow')}>
            {t.appointment.noShow}
          </Button>
        )}
        <Button variant="default" c="red" onClick={() => setAsking('cancel')}>
          {t.appointment.cancel}
        </Button>
      </Group>
      {moving && <Reschedule appointment={appointment} onDone={() => setMoving(false)} />}
      <Confirm
        opened={asking === 'cancel'}
        title={t.appointment.cancelAsk}
        help={t.appointment.cancelHelp}
        yes={t.appointment.cancelYes}
        keep={t.appointment.keep}
        busy={cancelling.isPending}
        refusal={cancelling.isError && <RefusedCommand command={cancelling} />}
        onYes={() => cancelling.mutate(undefined)}
        onClose={() => setAsking(undefined)}
      >
        <PolicyNote appointment={appointment} />
        <TextInput
          label={t.appointment.cancelReason}
          placeholder={t.appointment.cancelReasonDefault}
          value={reason}
          maxLength={200}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Confirm>
      <Confirm
        opened={asking === 'noShow'}
        title={t.appointment.noShowAsk}
        help={t.appointment.noShowHelp}
        yes={t.appointment.noShowYes}
        keep={t.appointment.keep}
        busy={missing.isPending}
        refusal={missing.isError && <RefusedCommand command={missing} />}
        onYes={() => missing.mutate(undefined)}
        onClose={() => setAsking(undefined)}
      />
    </Stack>
  )
}

function Reschedule({ appointment, onDone }: { appointment: Appointment; onDone: () => void }) {
  const t = useT()
  const formats = useFormats()
  const { practitionerName } = useClinic()
  const [slot, setSlot] = useState<Slot>()
  const move = useAppointmentCommand(
    appointment,
    (to: Slot & { override?: RuleOverride }) => reschedule(appointment, to, to.override),
    (moved) => {
      tell(t.appointment.rescheduled(formats.dayTime(moved.start)))
      onDone()
    },
  )
  return (
    <Alert variant="light" icon={<IconCalendarTime aria-hidden />} title={t.appointment.rescheduleTitle}>
      <Stack gap="sm">
        <SlotPicker
          patientId={appointment.patientId}
          moved={appointment.id}
          serviceId={appointment.serviceId}
          from={formats.dateOf(appointment.start)}
          practitionerId={appointment.practitionerId}
          chosen={slot}
          onChoose={setSlot}
        />
        {move.isError && move.variables && (
          <OverrideNotice
            problem={move.error}
            busy={move.isPending}
            onOverride={(override) => move.variables && move.mutate({ ...move.variables, override })}
          />
        )}
        {move.isError && move.variables && reasonsOf(move.error).length === 0 && (
          <ConflictNotice
            problem={move.error}
            patientId={appointment.patientId}
            moved={appointment.id}
            seen={move.context}
            serviceId={appointment.serviceId}
            wanted={move.variables}
            onPick={(other) => move.mutate(other)}
          />
        )}
        <Button disabled={!slot} loading={move.isPending} onClick={() => slot && move.mutate(slot)}>
          {slot
            ? t.appointment.moveTo(t.booking.slot(formats.dayTime(slot.start), practitionerName(slot.practitionerId)))
            : t.appointment.reschedule}
        </Button>
      </Stack>
    </Alert>
  )
}
