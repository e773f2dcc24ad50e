import { Button, Paper, Stack, Title } from '@mantine/core'
import { IconHourglass, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getWaitingList } from '../api/waiting'
import { useT } from '../i18n/i18n'
import { useFormats, useNow } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { JoinWaitingList } from '../shared/JoinWaitingList'
import lists from '../shared/lists.module.css'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'
import { inOrder } from './countdown'
import { FreedTimes } from './FreedTimes'
import { WaitingRow } from './WaitingRow'
import { Worklists } from './Worklists'

/** Who waits for a better time, what is kept for whom, and what became free. */
export function WaitingPage() {
  const t = useT()
  const texts = t.worklists.waiting
  const formats = useFormats()
  const now = useNow(1)
  const [isAdding, setAdding] = useState(false)
  const waiting = useQuery({ queryKey: ['waiting', 'list'], queryFn: ({ signal }) => getWaitingList(signal), refetchInterval: 5_000 })
  const add = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {texts.add}
    </Button>
  )
  return (
    <Worklists title={texts.title} help={texts.help} action={add}>
      {waiting.isPending ? (
        <ListSkeleton label={t.common.loading} />
      ) : waiting.isError && !waiting.data ? (
        <ProblemNotice problem={waiting.error} onRetry={() => void waiting.refetch()} />
      ) : waiting.data.length === 0 ? (
        <Paper withBorder>
          <Empty title={texts.empty} help={texts.emptyHelp} icon={<IconHourglass aria-hidden />} />
        </Paper>
      ) : (
        <ul className={lists.list} aria-label={texts.title}>
          {inOrder(waiting.data).map((entry) => (
            <WaitingRow key={entry.id} entry={entry} now={now} today={formats.dateOf(now)} />
          ))}
        </ul>
      )}
      <Stack gap={4} component="section" aria-label={texts.freed}>
        <Title order={2} size="h5">
          {texts.freed}
        </Title>
        <FreedTimes />
      </Stack>
      {isAdding && <JoinWaitingList onClose={() => setAdding(false)} />}
    </Worklists>
  )
}
