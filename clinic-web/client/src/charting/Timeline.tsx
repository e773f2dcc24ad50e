import { Button, Stack } from '@mantine/core'
import { IconClipboardText } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getTimeline } from '../api/timeline'
import { useT } from '../i18n/i18n'
import { Empty } from '../shared/Empty'
import { useRefresh } from '../shared/live'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'
import { Happening } from './Happening'
import lists from '../shared/lists.module.css'

/** All that happened, the newest first; earlier pages are read when somebody wants them. */
export function Timeline({ patientId }: { patientId: string }) {
  const t = useT()
  const say = t.charting.timeline
  const found = useInfiniteQuery({
    queryKey: ['chart', patientId, 'timeline'],
    queryFn: ({ pageParam, signal }) => getTimeline(patientId, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: useRefresh('treatment'),
  })
  if (found.isPending) return <ListSkeleton label={t.common.loading} rows={5} />
  if (found.isError && !found.data) return <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
  const lines = found.data.pages.flatMap((page) => page.entries)
  return (
    <Stack>
      {found.isError && <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />}
      {!found.hasNextPage && lines.every((line) => line.kind === 'ENCOUNTER') && (
        <Empty title={say.empty} help={say.emptyHelp} icon={<IconClipboardText aria-hidden />} />
      )}
      <ul className={lists.list} aria-label={t.charting.tabs.timeline}>
        {lines.map((line) => (
          <li key={`${line.kind} ${line.id}`} className={lists.row}>
            <Happening patientId={patientId} line={line} />
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button variant="default" size="md" style={{ alignSelf: 'center' }} loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
          {say.earlier}
        </Button>
      )}
    </Stack>
  )
}
