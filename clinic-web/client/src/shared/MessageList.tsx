import { Button, Divider, Group, Skeleton, Stack, Text } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { getMessages, resend, type Message } from '../api/notification'
import { useSpeech, useT } from '../i18n/i18n'
import { useFormats, useNow } from './clinic'
import { Empty } from './Empty'
import { languageName } from './names'
import { useHasRole } from './me'
import { ProblemNotice } from './Problem'
import { MessageMark } from './StatusMark'
import classes from './lists.module.css'

/** What a patient was told and will be told, in one line of time with a mark for now. */
export function MessageList({ patientId }: { patientId: string }) {
  const { t, locale } = useSpeech()
  const formats = useFormats()
  const now = useNow()
  const messages = useInfiniteQuery({
    queryKey: ['messages', patientId],
    queryFn: ({ pageParam, signal }) => getMessages(patientId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 5_000,
  })
  if (messages.isPending) return <ListSkeleton label={t.common.loading} />
  if (messages.isError && !messages.data) return <ProblemNotice problem={messages.error} onRetry={() => void messages.refetch()} />
  const ordered = messages.data.pages.flatMap((page) => page.messages)
  const firstToCome = ordered.find((message) => Date.parse(message.dueAt) > now.getTime())
  const sentWith = (other?: Message) => t.messages.sentWith(other && `${t.messages.kind[other.kind] ?? other.kind}, ${formats.dayTime(other.dueAt)}`)
  if (ordered.length === 0)
    return <Empty title={t.messages.empty} help={t.messages.emptyHelp} icon={<IconMail aria-hidden />} />

  return (
    <>
      <ul className={classes.list} aria-label={t.messages.title}>
        {ordered.map((message) => (
          <li key={message.id} className={classes.row}>
            {message === firstToCome && <Divider label={t.messages.now(formats.dayTime(now))} labelPosition="left" mb={6} />}
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Text size="sm" fw={600}>
                {t.messages.kind[message.kind] ?? message.kind}
              </Text>
              <MessageMark status={message.status} />
            </Group>
            <Text size="xs" c="dimmed">
              {message.channel ? (t.patient.channel[message.channel] ?? message.channel) : t.messages.noChannel} · {languageName(message.language, locale)} · {t.messages.due}{' '}
              {formats.dayTime(message.dueAt)}
            </Text>
            {message.status !== 'FAILED' && message.reason && (
              <Text size="xs" c={wantsAHand.has(message.reason) ? undefined : 'dimmed'}>
                {t.messages.reason[message.reason] ?? message.reason}
                {message.status === 'PLANNED' && message.nextTryAt ? ` · ${t.messages.notBefore(formats.dayTime(message.nextTryAt))}` : ''}
              </Text>
            )}
            {message.sentWith && (
              <Text size="xs" c="dimmed">
                {sentWith(ordered.find((other) => other.id === message.sentWith))}
              </Text>
            )}
            <Attempts message={message} />
            {message.status === 'FAILED' &&
              (message.handled ? (
                <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                  {t.messages.told(message.handled.note, message.handled.by, formats.dayTime(message.handled.at))}
                </Text>
              ) : (
                <Failed message={message} patientId={patientId} />
              ))}
          </li>
        ))}
      </ul>
      {messages.hasNextPage && (
        <Button mt="xs" size="xs" variant="default" loading={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>
          {t.messages.more}
        </Button>
      )}
    </>
  )
}

/** Why a patient hears nothing, where the desk may want to call. */
const wantsAHand = new Set(['NO_CONSENT', 'QUIET_HOURS', 'CAPPED'])

/** What became of it at each provider, in the order of the tries. */
function Attempts({ message }: { message: Message }) {
  const t = useT()
  const formats = useFormats()
  if (message.attempts.length === 0) return null
  return (
    <ul aria-label={t.messages.attempts} style={{ margin: 0, paddingInlineStart: 16 }}>
      {message.attempts.map((each) => (
        <Text key={`${each.at} ${each.channel} ${each.outcome}`} component="li" size="xs" c="dimmed">
          {formats.dayTime(each.at)} · {t.patient.channel[each.channel] ?? each.channel} · {t.messages.outcomes[each.outcome] ?? each.outcome}
        </Text>
      ))}
    </ul>
  )
}

function Failed({ message, patientId }: { message: Message; patientId: string }) {
  const t = useT()
  const desk = useHasRole('FRONT_DESK')
  const queries = useQueryClient()
  const again = useMutation({
    mutationFn: () => resend(message.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['messages', patientId] }),
  })
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

export function ListSkeleton({ label, rows = 3 }: { label: string; rows?: number }) {
  return (
    <Stack gap="xs" aria-label={label} role="status">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={44} />
      ))}
    </Stack>
  )
}
