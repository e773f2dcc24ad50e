import { Badge, Button, Paper, Tabs } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { dueLists, getRecallWorklist } from '../api/recalls'
import { useT } from '../i18n/i18n'
import { Empty } from '../shared/Empty'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'
import lists from '../shared/lists.module.css'
import { listOf } from './due'
import { RecallRow } from './RecallRow'
import { Worklists } from './Worklists'
import classes from './worklists.module.css'

/** Who should come for the next session, the most pressing first. */
export function RecallsPage() {
  const t = useT()
  const texts = t.worklists.recalls
  const queries = useQueryClient()
  const [address, setAddress] = useSearchParams()
  const list = listOf(address.get('list'))
  // A booking settles its recall moments later; until then its row would invite a second booking.
  const [booked, setBooked] = useState<ReadonlySet<string>>(new Set())
  const found = useInfiniteQuery({
    queryKey: ['recalls', 'worklist', list],
    queryFn: ({ pageParam, signal }) => getRecallWorklist(list, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: 10_000,
  })
  const first = found.data?.pages[0]
  const rows = found.data?.pages.flatMap((page) => page.recalls).filter((row) => !booked.has(row.recall.id)) ?? []
  const refresh = () => void queries.invalidateQueries({ queryKey: ['recalls'] })
  const [emptyTitle, emptyHelp] = texts.empty[list] ?? ['', '']

  return (
    <Worklists title={texts.title} help={texts.help}>
      <Tabs value={list} onChange={(value) => setAddress({ list: listOf(value) }, { replace: true })}>
        <Tabs.List aria-label={texts.title}>
          {dueLists.map((each) => (
            <Tabs.Tab
              key={each}
              value={each}
              rightSection={
                <Badge size="sm" variant="light" color={each === 'OVERDUE' && first?.counts[each] ? 'orange' : 'gray'} className={classes.count}>
                  {first?.counts[each] ?? '–'}
                </Badge>
              }
            >
              {texts.lists[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={list} pt="sm">
          {found.isPending ? (
            <ListSkeleton label={t.common.loading} />
          ) : found.isError && !first ? (
            <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
          ) : rows.length === 0 ? (
            <Paper withBorder>
              <Empty title={emptyTitle} help={emptyHelp} icon={<IconRepeat aria-hidden />} />
            </Paper>
          ) : (
            <ul className={lists.list} aria-label={texts.lists[list]}>
              {rows.map((row) => (
                <RecallRow
                  key={row.recall.id}
                  row={row}
                  today={first?.today ?? ''}
                  onChanged={refresh}
                  onBooked={() => {
                    setBooked(new Set([...booked, row.recall.id]))
                    refresh()
                  }}
                />
              ))}
            </ul>
          )}
          {found.hasNextPage && (
            <Button mt="sm" variant="default" loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t.worklists.more}
            </Button>
          )}
        </Tabs.Panel>
      </Tabs>
    </Worklists>
  )
}
