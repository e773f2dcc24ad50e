import { Anchor, Button, Paper, Text } from '@mantine/core'
import { IconCheck, IconMessageCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { getInbound, seeToInbound, type Inbound } from '../api/inbound'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { useInboundCount } from '../shared/inbound'
import lists from '../shared/lists.module.css'
import { ListSkeleton } from '../shared/MessageList'
import { fullName } from '../shared/names'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { Reach } from './Reach'
import { Worklists } from './Worklists'
import classes from './worklists.module.css'

/** What patients wrote in words, the oldest first, until somebody has seen to it. */
export function InboundPage() {
  const t = useT()
  const texts = t.worklists.inbound
  const count = useInboundCount()
  // Reading is recorded: the words are asked for when their number has changed, and seldom besides.
  const found = useQuery({
    queryKey: ['inbound', 'list', count.data],
    queryFn: ({ signal }) => getInbound(signal),
    enabled: count.data !== undefined,
    placeholderData: (shown) => shown,
    refetchInterval: 60_000,
  })
  const failed = found.error ?? count.error
  return (
    <Worklists title={texts.title} help={texts.help}>
      {failed && !found.data ? (
        <ProblemNotice problem={failed} onRetry={() => void (count.error ? count.refetch() : found.refetch())} />
      ) : !found.data ? (
        <ListSkeleton label={t.common.loading} />
      ) : found.data.length === 0 ? (
        <Paper withBorder>
          <Empty title={texts.empty} help={texts.emptyHelp} icon={<IconMessageCheck aria-hidden />} />
        </Paper>
      ) : (
        <ul className={lists.list} aria-label={texts.title}>
          {found.data.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
    </Worklists>
  )
}

function Row({ row }: { row: Inbound }) {
  const t = useT()
  const texts = t.worklists.inbound
  const formats = useFormats()
  const queries = useQueryClient()
  const name = fullName({ given: row.givenName, family: row.familyName }) || t.patient.unnamed
  const done = useMutation({
    mutationFn: () => seeToInbound(row.id),
    onSuccess: () => tell(texts.told(name)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbound'] }),
  })
  return (
    <li className={`${lists.row} ${classes.row}`}>
      <div>
        <Anchor component={Link} to={`/patients/${row.personId}`} fw={600} className={classes.name}>
          {name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {t.patient.channel[row.channel] ?? row.channel} · {formats.dayTime(row.at)}
        </Text>
      </div>
      <Text size="sm" className={classes.words}>
        {row.text}
      </Text>
      <Reach phone={row.phone} email={row.email} channels={[row.channel]} language={row.language} />
      <Button size="compact-sm" variant="default" leftSection={<IconCheck size={16} aria-hidden />} loading={done.isPending} aria-label={`${texts.done}: ${name}`} onClick={() => done.mutate()}>
        {texts.done}
      </Button>
      {done.isError && (
        <div className={classes.panel}>
          <ProblemNotice problem={done.error} />
        </div>
      )}
    </li>
  )
}
