import { Container, Paper, Stack, Text, Title } from '@mantine/core'
import { IconBellCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { getLatestNotices } from '../api/notices'
import { useT } from '../i18n/i18n'
import { Empty } from '../shared/Empty'
import { ListSkeleton } from '../shared/MessageList'
import { useOpenNotices } from '../shared/notices'
import { ProblemNotice } from '../shared/Problem'
import lists from '../shared/lists.module.css'
import { NoticeCard } from './NoticeCard'

/** What is urgent, who was told of it and who is told next; then who had what. */
export function NoticesPage() {
  const t = useT()
  const { noticeId } = useParams()
  const open = useOpenNotices()
  const latest = useQuery({ queryKey: ['notices', 'latest'], queryFn: ({ signal }) => getLatestNotices(signal), refetchInterval: 15_000 })
  const taken = (latest.data ?? []).filter((each) => each.acknowledged)
  return (
    <Container size="md" py="md">
      <Stack>
        <div>
          <Title order={1} size="h3">
            {t.notices.title}
          </Title>
          <Text size="sm" c="dimmed" maw={720}>
            {t.notices.help}
          </Text>
        </div>
        {open.isPending ? (
          <ListSkeleton label={t.common.loading} />
        ) : open.isError && !open.data ? (
          <ProblemNotice problem={open.error} onRetry={() => void open.refetch()} />
        ) : open.data.length === 0 ? (
          <Paper withBorder>
            <Empty title={t.notices.empty} help={t.notices.emptyHelp} icon={<IconBellCheck aria-hidden />} />
          </Paper>
        ) : (
          <ul className={lists.list} aria-label={t.notices.title}>
            {open.data.map((each) => (
              <NoticeCard key={each.id} notice={each} marked={each.id === noticeId} />
            ))}
          </ul>
        )}
        {taken.length > 0 && (
          <section aria-label={t.notices.taken}>
            <Title order={2} size="h4" mb="xs">
              {t.notices.taken}
            </Title>
            <ul className={lists.list} aria-label={t.notices.taken}>
              {taken.map((each) => (
                <NoticeCard key={each.id} notice={each} marked={each.id === noticeId} />
              ))}
            </ul>
          </section>
        )}
      </Stack>
    </Container>
  )
}
