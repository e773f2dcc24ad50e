import { Button, Paper } from '@mantine/core'
import { IconCalendarCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getMisfits } from '../api/misfits'
import { useT } from '../i18n/i18n'
import { Empty } from '../shared/Empty'
import lists from '../shared/lists.module.css'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'
import { MisfitRow } from './MisfitRow'
import { Worklists } from './Worklists'

/** Appointments that stand although the set-up has no place for them any more, the next ones first. */
export function MisfitsPage() {
  const t = useT()
  const texts = t.worklists.misfits
  const found = useInfiniteQuery({
    queryKey: ['appointments', 'misfits'],
    queryFn: ({ pageParam, signal }) => getMisfits(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 15_000,
  })
  const rows = found.data?.pages.flatMap((page) => page.misfits) ?? []
  return (
    <Worklists title={texts.title} help={texts.help}>
      {found.isPending ? (
        <ListSkeleton label={t.common.loading} />
      ) : found.isError && !found.data ? (
        <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
      ) : rows.length === 0 ? (
        <Paper withBorder>
          <Empty title={texts.empty} help={texts.emptyHelp} icon={<IconCalendarCheck aria-hidden />} />
        </Paper>
      ) : (
        <ul className={lists.list} aria-label={texts.title}>
          {rows.map((row) => (
            <MisfitRow key={row.appointment.id} misfit={row} />
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {t.worklists.more}
        </Button>
      )}
    </Worklists>
  )
}
