import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Appointment } from '../api/booking'
import { bookHeld, complete, confirm, getPolicy, reasonsOf, reassign, release, start, undo, type RuleOverride, type UndoStep } from '../api/visits'
import { useT } from '../i18n/i18n'
import { useClinic, useNow } from '../shared/clinic'
import { ConflictNotice } from '../shared/ConflictNotice'
import { tell } from '../shared/notify'
import { OverrideNotice } from './OverrideNotice'
import { RefusedCommand } from './RefusedCommand'
import { useAppointmentCommand } from './useAppointmentCommand'

type Allowed = Appointment['allowed'][number]

/** The further steps of a visit, as far as its state allows them. */
export function VisitActions({ appointment }: { appointment: Appointment }) {
  const t = useT()
  const allows = (step: Allowed) => appointment.allowed.includes(step)
  const [asking, setAsking] = useState<'undo' | 'reassign'>()
  const close = () => setAsking(undefined)
  const undoing = appointment.allowed.find((step) => step.startsWith('UNDO_'))
  const step = useAppointmentCommand(
    appointment,
    (send: (known: Appointment) => Promise<Appointment>) => send(appointment),
    () => tell(t.visits.done),
  )
  // The visit's next step stands out; arriving, which comes before these, has a button of its own.
  const next = (['BOOK', 'START', 'COMPLETE'] as const).find(allows)
  const button = (allowed: Allowed, label: string, send: (known: Appointment) => Promise<Appointment>) =>
    allows(allowed) && (
      <Button variant={allowed === next ? 'filled' : 'default'} loading={step.isPending && step.variables === send} onClick={() => step.mutate(send)}>
        {label}
      </Button>
    )
  if (appointment.allowed.length === 0) return null
  return (
    <Stack gap="xs">
      <Group gap="xs">
        {button('BOOK', t.visits.bookHeld, bookHeld)}
        {button('RELEASE', t.visits.release, release)}
        {button('CONFIRM', t.visits.confirm, confirmedByPhone)}
        {button('START', t.visits.start, start)}
        {button('COMPLETE', t.visits.complete, closed)}
        {allows('REASSIGN') && (
          <Button variant="default" aria-expanded={asking === 'reassign'} onClick={() => setAsking('reassign')}>
            {t.visits.reassign}
          </Button>
        )}
        {undoing && (
          <Button variant="subtle" aria-expanded={asking === 'undo'} onClick={() => setAsking('undo')}>
            {t.visits.undo[undoing] ?? undoing}
          </Button>
        )}
      </Group>
      {allows('COMPLETE') && (
        <Text size="xs" c="dimmed">
          {t.visits.completeHelp}
        </Text>
      )}
      {step.isError && <RefusedCommand command={step} />}
      {asking === 'undo' && undoing && (
        <Undo key={undoing} appointment={appointment} step={undoing.slice('UNDO_'.length) as UndoStep} label={t.visits.undo[undoing] ?? undoing} onDone={close} />
      )}
      {asking === 'reassign' && allows('REASSIGN') && <Reassign appointment={appointment} onDone={close} />}
    </Stack>
  )
}

const confirmedByPhone = (appointment: Appointment) => confirm(appointment, 'PHONE')
const closed = (appointment: Appointment) => complete(appointment)

/** Whether a cancellation would be in time now, by the clinic's policy. */
export function PolicyNote({ appointment }: { appointment: Appointment }) {
  const t = useT()
  const now = useNow()
  const policy = useQuery({ queryKey: ['policy'], queryFn: ({ signal }) => getPolicy(signal), staleTime: 60_000 })
  if (!policy.data) return null
  const hours = policy.data.freeUntilHours
  const isLate = now.getTime() > Date.parse(appointment.start) - hours * 3_600_000
  return (
    <Text size="sm" c={isLate ? undefined : 'dimmed'} fw={isLate ? 600 : undefined}>
      {isLate ? t.visits.lateNow(hours) : t.visits.inTime(hours)}
    </Text>
  )
}

function Undo({ appointment, step, label, onDone }: {
  appointment: Appointment
  step: UndoStep
  label: string
  onDone: () => void
}) {
  const t = useT()
  const [reason, setReason] = useState('')
  const undoing = useAppointmentCommand(
    appointment,
    (why: string) => undo(appointment, step, why),
    () => {
      tell(t.visits.done)
      onDone()
    },
  )
  return (
    <Alert variant="light" title={label}>
      <Stack gap="xs" component="form" onSubmit={(event) => { event.preventDefault(); undoing.mutate(reason.trim()) }}>
        <TextInput
          label={t.visits.reason}
          description={t.visits.undoHelp}
          value={reason}
          maxLength={500}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {undoing.isError && (
          <ConflictNotice
            problem={undoing.error}
            patientId={appointment.patientId}
            moved={appointment.id}
            seen={undoing.context}
            serviceId={appointment.serviceId}
            wanted={{ start: appointment.start, end: appointment.end, practitionerId: appointment.practitionerId, roomId: appointment.roomId } as Parameters<typeof ConflictNotice>[0]['wanted']}
            onPick={onDone}
          />
        )}
        <Group gap="xs">
          <Button type="submit" size="xs" loading={undoing.isPending} disabled={reason.trim().length < 3}>
            {label}
          </Button>
          <Button variant="subtle" size="xs" onClick={onDone}>
            {t.common.cancel}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

function Reassign({ appointment, onDone }: { appointment: Appointment; onDone: () => void }) {
  const t = useT()
  const { practitioners, practitionerName } = useClinic()
  const [to, setTo] = useState<string | null>(null)
  const giving = useAppointmentCommand(
    appointment,
    (target: { to: string; override?: RuleOverride }) => reassign(appointment, target.to, target.override),
    (given) => {
      tell(t.visits.reassigned(practitionerName(given.practitionerId)))
      onDone()
    },
  )
  return (
    <Alert variant="light" title={t.visits.reassign}>
      <Stack gap="xs">
        <Select
          label={t.visits.reassignTo}
          data={practitioners
            .filter((each) => each.id !== appointment.practitionerId)
            .map((each) => ({ value: each.id, label: practitionerName(each.id) }))}
          value={to}
          onChange={setTo}
          comboboxProps={{ withinPortal: false }}
        />
        {giving.isError && (
          <OverrideNotice
            problem={giving.error}
            busy={giving.isPending}
            onOverride={(override) => to && giving.mutate({ to, override })}
          />
        )}
        {giving.isError && reasonsOf(giving.error).length === 0 && <RefusedCommand command={giving} />}
        <Group gap="xs">
          <Button size="xs" disabled={!to} loading={giving.isPending} onClick={() => to && giving.mutate({ to })}>
            {t.visits.reassign}
          </Button>
          <Button variant="subtle" size="xs" onClick={onDone}>
            {t.common.cancel}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
