import { Container, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { getProtocols, getProtocolVersion, type ProtocolSummary } from '../api/protocols'
import { useT } from '../i18n/i18n'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'
import { Approvals } from './Approvals'
import { EveryRule } from './EveryRule'
import { InPlainWords } from './InPlainWords'

/** What the physicians have signed off, in plain words; every version that there is. */
export function ProtocolPage() {
  const t = useT()
  const versions = useQuery({ queryKey: ['protocols'], queryFn: ({ signal }) => getProtocols(signal), refetchOnMount: 'always' })
  return (
    <Container size="md" py="md">
      {versions.isPending ? (
        <ListSkeleton label={t.common.loading} rows={6} />
      ) : versions.isError ? (
        <ProblemNotice problem={versions.error} onRetry={() => void versions.refetch()} />
      ) : (
        <Chosen versions={versions.data} />
      )}
    </Container>
  )
}

function Chosen({ versions }: { versions: ProtocolSummary[] }) {
  const t = useT()
  const [address, setAddress] = useSearchParams()
  const current = versions.find((each) => each.standard)
  const chosen = versions.find((each) => each.id === address.get('version')) ?? current
  const id = chosen?.id ?? ''
  const found = useQuery({
    queryKey: ['protocols', id],
    queryFn: ({ signal }) => getProtocolVersion(id, signal),
    enabled: !!id,
    staleTime: Infinity,
  })
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={1} size="h3">
            {found.data ? (t.protocol.titles[found.data.programme] ?? found.data.title) : t.protocol.title}
          </Title>
          <Text size="sm" c="dimmed" maw={560}>
            {t.protocol.help}
          </Text>
        </div>
        <NativeSelect
          size="md"
          label={t.protocol.version}
          value={id}
          data={versions.map((each) => ({ value: each.id, label: t.protocol.versionOf(t.protocol.titles[each.programme] ?? each.title, each.version, each.current) }))}
          onChange={(event) => setAddress({ version: event.currentTarget.value }, { replace: true })}
        />
      </Group>
      {found.isPending ? (
        <ListSkeleton label={t.common.loading} rows={6} />
      ) : found.isError ? (
        <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <>
          {chosen && <Approvals key={`approvals of ${id}`} version={chosen} />}
          <InPlainWords protocol={found.data} />
          <EveryRule key={id} id={id} />
        </>
      )}
    </Stack>
  )
}
