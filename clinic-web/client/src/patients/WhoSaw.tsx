import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getAccesses, type Access, type Trail } from '../api/audit'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import lists from '../shared/lists.module.css'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'
import { told, together } from './accesses'

/** Who read or changed what of a patient; asked for by hand, since asking is recorded too. */
export function WhoSaw({ patientId }: { patientId: string }) {
  const t = useT()
  const [isAsked, setAsked] = useState(false)
  return isAsked ? (
    <Accesses patientId={patientId} />
  ) : (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" c="dimmed">
        {t.patients.whoSaw.help}
      </Text>
      <Button size="xs" variant="default" leftSection={<IconEye size={16} aria-hidden />} onClick={() => setAsked(true)}>
        {t.patients.whoSaw.show}
      </Button>
    </Stack>
  )
}

function useTrail(trail: Trail, patientId: string) {
  const query = useInfiniteQuery({
    queryKey: ['accesses', trail, patientId],
    queryFn: ({ pageParam, signal }) => getAccesses(trail, patientId, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: Infinity,
  })
  return { query, accesses: query.data?.pages.flatMap((page) => page.accesses) ?? [], more: query.hasNextPage }
}

function Accesses({ patientId }: { patientId: string }) {
  const t = useT()
  const texts = t.patients.whoSaw
  const trails = [useTrail('booking', patientId), useTrail('treatment', patientId)]
  const failed = trails.find(({ query }) => query.isError)
  if (failed) return <ProblemNotice problem={failed.query.error} onRetry={() => void failed.query.refetch()} />
  if (trails.some(({ query }) => query.isPending)) return <ListSkeleton label={t.common.loading} rows={4} />
  const shown = told(together(trails))
  const isMore = trails.some(({ more }) => more)
  return (
    <Stack gap="xs">
      <ul className={lists.list} aria-label={texts.title}>
        {shown.map((access) => (
          <li key={access.id} className={lists.row}>
            <AccessLine access={access} />
          </li>
        ))}
      </ul>
      {isMore && (
        <Button
          size="xs"
          variant="default"
          loading={trails.some(({ query }) => query.isFetchingNextPage)}
          onClick={() => trails.filter(({ more }) => more).forEach(({ query }) => void query.fetchNextPage())}
        >
          {texts.more}
        </Button>
      )}
    </Stack>
  )
}

function AccessLine({ access }: { access: Access }) {
  const t = useT()
  const texts = t.patients.whoSaw
  const formats = useFormats()
  const isRefused = (access.status ?? 0) >= 400
  // What was refused was asked for, and not done.
  const action = isRefused && access.action === 'WRITTEN' ? 'WRITE' : access.action
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm" fw={600}>
          {access.by} · {access.roles.map((role) => t.roles[role as keyof typeof t.roles] ?? role).join(', ')}
        </Text>
        <Text size="sm">
          {texts.did(texts.actions[action] ?? action, texts.kinds[access.kind] ?? access.kind)}
          {access.patients !== null && access.patients !== undefined && access.patients > 1 && ` · ${texts.among(access.patients)}`}
          {access.status && access.status < 400 && access.patients == null && ` · ${texts.everybody}`}
        </Text>
      </div>
      <Stack gap={2} align="flex-end">
        {isRefused && (
          <Badge tt="none" variant="light" color="orange">
            {texts.refused}
          </Badge>
        )}
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {formats.dayTime(access.at)}
        </Text>
      </Stack>
    </Group>
  )
}
