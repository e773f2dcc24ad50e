import { Button, Skeleton, Stack } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getAppointmentsOf } from '../api/booking'
import { getMessages, getPreference, type Message } from '../api/notification'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from './clinic'
import { Empty } from './Empty'
import { useInboundOf } from './inbound'
import { MessageEntry } from './MessageEntry'
import { timelineOf, type Said, type TimelineDay } from './messageTimeline'
import { ProblemNotice } from './Problem'
import { WordsEntry } from './WordsEntry'
import classes from './MessageList.module.css'

/** What a patient was told, what they wrote and what they will be told, on one line of time with a mark for now. */
export function MessageList({ patientId }: { patientId: string }) {
  const t = useT()
  const { zone } = useClinic()
  const now = useNow()
  const [all, setAll] = useState(false)
  const messages = useQuery({
    queryKey: ['messages', patientId],
    queryFn: ({ signal }) => getMessages(patientId, signal),
    refetchInterval: 5_000,
  })
  // The line reads without them: they come where they belong once they are known.
  const inbound = useInboundOf(patientId).data ?? []
  if (messages.isPending) return <ListSkeleton label={t.common.loading} />
  if (messages.isError && !messages.data) return <ProblemNotice problem={messages.error} onRetry={() => void messages.refetch()} />
  if (messages.data.length === 0 && inbound.length === 0)
    return <Empty title={t.messages.empty} help={t.messages.emptyHelp} icon={<IconMail aria-hidden />} />
  const { earlier, days } = timelineOf(messages.data, inbound, now, zone, all)
  return (
    <>
      {earlier > 0 && (
        <Button mb="xs" size="xs" variant="default" onClick={() => setAll(true)}>
          {t.messages.earlier(earlier)}
        </Button>
      )}
      <Days patientId={patientId} messages={messages.data} days={days} now={now} />
    </>
  )
}

function Days({ patientId, messages, days, now }: { patientId: string; messages: Message[]; days: TimelineDay[]; now: Date }) {
  const t = useT()
  const formats = useFormats()
  const today = formats.dateOf(now)
  // The line reads without them: which visit it was, and what the patient's own clock shows, are said once they are known.
  const appointments = useQuery({ queryKey: ['appointments', 'of', patientId], queryFn: ({ signal }) => getAppointmentsOf(patientId, signal) })
  const preference = useQuery({ queryKey: ['preference', patientId], queryFn: ({ signal }) => getPreference(patientId, signal) })
  const entry = (message: Message) => (
    <MessageEntry
      key={message.id}
      message={message}
      patientId={patientId}
      now={now}
      sentWith={messages.find((other) => other.id === message.sentWith)}
      appointments={appointments.data ?? []}
      patientZone={preference.data?.timeZone}
    />
  )
  const said = (each: Said) => ('words' in each ? <WordsEntry key={each.words.id} words={each.words} /> : entry(each.message))
  return (
    <ol className={classes.days} aria-label={t.messages.title}>
      {days.map(({ date, been, toCome }) => (
        <li key={date} className={classes.day}>
          <h3 className={classes.date}>{date === today ? t.messages.today(formats.plainDay(date)) : formats.plainDay(date)}</h3>
          {been.length > 0 && <ul className={classes.entries}>{been.map(said)}</ul>}
          {date === today && <div className={classes.now}>{t.messages.now(formats.time(now))}</div>}
          {toCome.length > 0 && <ul className={classes.entries}>{toCome.map(entry)}</ul>}
        </li>
      ))}
    </ol>
  )
}

export function ListSkeleton({ label, rows = 3 }: { label: string; rows?: number }) {
  return (
    <Stack gap="xs" aria-label={label} role="status">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={44} />
      ))}
    </Stack>
  )
}
