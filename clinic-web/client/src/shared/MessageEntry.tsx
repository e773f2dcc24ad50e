import { Button, Group, Text } from '@mantine/core'
import { IconBrandLine, IconBrandWhatsapp, IconDeviceMobileMessage, IconMail, IconMailOff } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Appointment } from '../api/booking'
import { resend, type Message } from '../api/notification'
import { useSpeech, useT } from '../i18n/i18n'
import { useClinic, useFormats } from './clinic'
import { ahead, elsewhere, momentOf } from './messageTimeline'
import { useHasRole } from './me'
import { languageName } from './names'
import { ProblemNotice } from './Problem'
import { MessageMark } from './StatusMark'
import classes from './MessageList.module.css'

const channelIcons = { EMAIL: IconMail, SMS: IconDeviceMobileMessage, LINE: IconBrandLine, WHATSAPP: IconBrandWhatsapp } as const

/** Why a patient hears nothing, where the desk may want to call. */
const wantsAHand = new Set(['NO_CONSENT', 'QUIET_HOURS', 'CAPPED'])

interface Props {
  message: Message
  patientId: string
  now: Date
  /** The message in whose mail it went out, if it did not go by itself and that is in the plan as well. */
  sentWith: Message | undefined
  appointments: Appointment[]
  patientZone: string | undefined
}

/** One message on the line of time. */
export function MessageEntry({ message, patientId, now, sentWith, appointments, patientZone }: Props) {
  const { t, locale } = useSpeech()
  const Icon = message.channel ? channelIcons[message.channel] : IconMailOff
  const channel = message.channel ? (t.patient.channel[message.channel] ?? message.channel) : t.messages.noChannel
  return (
    <li className={message.status === 'PLANNED' ? `${classes.entry} ${classes.planned}` : classes.entry}>
      <span className={classes.channel}>
        <Icon size={16} aria-hidden />
      </span>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={600}>
          {t.messages.kind[message.kind] ?? message.kind}
        </Text>
        <MessageMark status={message.status} />
      </Group>
      <When message={message} now={now} patientZone={patientZone} />
      <About message={message} appointments={appointments} />
      <Text size="xs" c="dimmed">
        {channel} · {languageName(message.language, locale)}
      </Text>
      {message.sentWith && <Together leader={sentWith} />}
      <Why message={message} />
      <Attempts message={message} />
      {message.status === 'FAILED' && <Failed message={message} patientId={patientId} />}
    </li>
  )
}

/** At what time, on the patient's clock too if that shows another, and how far ahead. */
function When({ message, now, patientZone }: Pick<Props, 'message' | 'now' | 'patientZone'>) {
  const { t, locale } = useSpeech()
  const { zone } = useClinic()
  const formats = useFormats()
  const at = momentOf(message, now)
  const there = patientZone ? elsewhere(at, zone, patientZone, locale) : null
  const { value, unit } = ahead(at, now, zone)
  const parts = [
    formats.time(new Date(at)),
    there && t.messages.there(there.time, there.place),
    message.status === 'PLANNED' && new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(value, unit),
  ]
  return <Text size="xs">{parts.filter(Boolean).join(' · ')}</Text>
}

/** Which visit it is about, if that is known here. */
function About({ message, appointments }: Pick<Props, 'message' | 'appointments'>) {
  const t = useT()
  const formats = useFormats()
  const { kind, id } = message.about
  const visit = appointments.find((each) => (kind === 'VISIT' ? each.id === id : kind === 'SESSION' && each.sessionId === id))
  if (!visit) return null
  const words = kind === 'SESSION' ? t.messages.afterVisit : t.messages.aboutVisit
  return (
    <Text size="xs" c="dimmed">
      {words(visit.serviceName, formats.dayTime(visit.start))}
    </Text>
  )
}

/** Nobody finds a mail of its own. */
function Together({ leader }: { leader: Message | undefined }) {
  const t = useT()
  const formats = useFormats()
  return (
    <Text size="xs" c="dimmed">
      {t.messages.sentWith(leader && `${t.messages.kind[leader.kind] ?? leader.kind}, ${formats.dayTime(leader.dueAt)}`)}
    </Text>
  )
}

/** Why it is held back, was withdrawn or came too late; why it has failed is said with what to do about it. */
function Why({ message }: Pick<Props, 'message'>) {
  const t = useT()
  const formats = useFormats()
  if (message.status === 'FAILED' || !message.reason) return null
  return (
    <Text size="xs" c={wantsAHand.has(message.reason) ? undefined : 'dimmed'}>
      {t.messages.reason[message.reason] ?? message.reason}
      {message.status === 'PLANNED' && ` · ${t.messages.due} ${formats.dayTime(message.dueAt)}`}
    </Text>
  )
}

/** What became of it at each provider, in the order of the tries. */
function Attempts({ message }: Pick<Props, 'message'>) {
  const t = useT()
  const formats = useFormats()
  if (message.attempts.length === 0) return null
  return (
    <Text component="details" size="xs" c="dimmed" className={classes.tries}>
      <summary>{t.messages.attempts(message.attempts.length)}</summary>
      <ul>
        {message.attempts.map((each) => (
          <li key={`${each.at} ${each.channel} ${each.outcome}`}>
            {formats.dayTime(each.at)} · {t.patient.channel[each.channel] ?? each.channel} · {t.messages.outcomes[each.outcome] ?? each.outcome}
          </li>
        ))}
      </ul>
    </Text>
  )
}

function Failed({ message, patientId }: Pick<Props, 'message' | 'patientId'>) {
  const t = useT()
  const formats = useFormats()
  const desk = useHasRole('FRONT_DESK')
  const queries = useQueryClient()
  const again = useMutation({
    mutationFn: () => resend(message.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['messages', patientId] }),
  })
  if (message.handled)
    return (
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t.messages.told(message.handled.note, message.handled.by, formats.dayTime(message.handled.at))}
      </Text>
    )
  return (
    <Group justify="space-between" gap="xs">
      <Text size="xs" c="red">
        {message.reason ? `${t.messages.reason[message.reason] ?? message.reason}. ` : ''}
        {t.messages.failedHelp}
      </Text>
      {desk && (
        <Button size="compact-xs" variant="default" loading={again.isPending} onClick={() => again.mutate()}>
          {t.messages.resend}
        </Button>
      )}
      {again.isError && <ProblemNotice problem={again.error} />}
    </Group>
  )
}
