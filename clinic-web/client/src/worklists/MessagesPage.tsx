import { Anchor, Button, Group, NativeSelect, Paper, Stack, Text, TextInput } from '@mantine/core'
import { IconMail, IconMailForward } from '@tabler/icons-react'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { MESSAGE_KINDS, MESSAGE_STATUSES, resend, searchMessages, type FoundMessage } from '../api/notification'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import lists from '../shared/lists.module.css'
import { useHasRole } from '../shared/me'
import { ListSkeleton } from '../shared/MessageList'
import { fullName } from '../shared/names'
import { PatientFinder } from '../shared/PatientFinder'
import { ProblemNotice } from '../shared/Problem'
import { MessageMark } from '../shared/StatusMark'
import { instantAt, isDate, plusDays } from '../shared/time'
import { Worklists } from './Worklists'
import { oneOf } from './wanted'
import classes from './worklists.module.css'

/** Looks for messages of the whole clinic: by day, state, kind and patient. What is looked for is in the address. */
export function MessagesPage() {
  const t = useT()
  const texts = t.worklists.messages
  const { zone } = useClinic()
  const formats = useFormats()
  const today = formats.dateOf(useNow())
  const [address, setAddress] = useSearchParams()
  const asked = { from: address.get('from'), until: address.get('until') }
  const from = isDate(asked.from) ? asked.from : today
  const until = isDate(asked.until) ? asked.until : plusDays(today, 1)
  const status = oneOf(MESSAGE_STATUSES, address.get('status'))
  const kind = oneOf(MESSAGE_KINDS, address.get('kind'))
  const patientId = address.get('patient') ?? undefined
  const ask = (name: string, value: string) =>
    setAddress(
      (now) => {
        const next = new URLSearchParams(now)
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )
  const wrongWay = until < from
  const found = useInfiniteQuery({
    queryKey: ['message-search', from, until, status, kind, patientId],
    queryFn: ({ pageParam, signal }) =>
      searchMessages(
        { from: instantAt(zone, from, 0).toISOString(), until: instantAt(zone, plusDays(until, 1), 0).toISOString(), status, kind, patientId, cursor: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled: !wrongWay,
    refetchInterval: 15_000,
  })
  const rows = found.data?.pages.flatMap((page) => page.messages) ?? []
  return (
    <Worklists title={texts.title} help={texts.help}>
      <Group align="flex-end" gap="sm" role="search" aria-label={texts.title}>
        <TextInput type="date" label={texts.from} value={from} onChange={(event) => ask('from', event.currentTarget.value)} />
        <TextInput type="date" label={texts.until} value={until} error={wrongWay ? texts.wrongWay : undefined} onChange={(event) => ask('until', event.currentTarget.value)} />
        <NativeSelect
          label={texts.status}
          value={status ?? ''}
          data={[{ value: '', label: texts.any }, ...MESSAGE_STATUSES.map((value) => ({ value, label: t.messages.status[value] ?? value }))]}
          onChange={(event) => ask('status', event.currentTarget.value)}
        />
        <NativeSelect
          label={texts.kind}
          value={kind ?? ''}
          data={[{ value: '', label: texts.any }, ...MESSAGE_KINDS.map((value) => ({ value, label: t.messages.kind[value] ?? value }))]}
          onChange={(event) => ask('kind', event.currentTarget.value)}
        />
        {patientId ? (
          <Button variant="default" onClick={() => ask('patient', '')}>
            {texts.everybody}
          </Button>
        ) : (
          <PatientFinder label={texts.patient} placeholder={texts.patientHint} onPick={(patient) => ask('patient', patient.id)} />
        )}
      </Group>
      {wrongWay ? null : found.isPending ? (
        <ListSkeleton label={t.common.loading} rows={6} />
      ) : found.isError && !found.data ? (
        <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
      ) : rows.length === 0 ? (
        <Paper withBorder>
          <Empty title={texts.empty} help={texts.emptyHelp} icon={<IconMail aria-hidden />} />
        </Paper>
      ) : (
        <Stack>
          <ul className={lists.list} aria-label={texts.title}>
            {rows.map((row) => (
              <Row key={row.message.id} row={row} />
            ))}
          </ul>
          {found.hasNextPage && (
            <Button variant="default" style={{ alignSelf: 'center' }} loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t.worklists.more}
            </Button>
          )}
        </Stack>
      )}
    </Worklists>
  )
}

function Row({ row }: { row: FoundMessage }) {
  const t = useT()
  const texts = t.worklists.messages
  const formats = useFormats()
  const queries = useQueryClient()
  const maySend = useHasRole('FRONT_DESK')
  const { message } = row
  const name = fullName({ given: row.givenName, family: row.familyName }) || t.patient.unnamed
  const kind = t.messages.kind[message.kind] ?? message.kind
  const again = useMutation({
    mutationFn: () => resend(message.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['message-search'] }),
  })
  return (
    <li className={lists.row}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <div>
          <Anchor component={Link} to={`/patients/${row.personId}`} className={classes.name}>
            {name}
          </Anchor>
          <Text size="sm">
            {kind} · {message.channel ? (t.patient.channel[message.channel] ?? message.channel) : t.messages.noChannel}
          </Text>
          <Text size="xs" c="dimmed">
            {formats.dayTime(message.dueAt)}
            {message.reason ? ` · ${t.messages.reason[message.reason] ?? message.reason}` : ''}
          </Text>
        </div>
        <Group gap="xs" wrap="nowrap">
          <MessageMark status={message.status} />
          {maySend && message.status === 'FAILED' && !message.handled && (
            <Button size="compact-sm" variant="default" leftSection={<IconMailForward size={16} aria-hidden />} loading={again.isPending} aria-label={texts.resendOf(kind, name)} onClick={() => again.mutate()}>
              {t.messages.resend}
            </Button>
          )}
        </Group>
      </Group>
      {again.isError && <ProblemNotice problem={again.error} />}
    </li>
  )
}
