import { Badge, Button, Paper, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getRules } from '../api/protocols'
import { useT } from '../i18n/i18n'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'

/** The rules by name, as the records have them. */
export function EveryRule({ id }: { id: string }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  return (
    <section aria-label={t.protocol.rules}>
      <Title order={2} size="h5">
        {t.protocol.rules}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t.protocol.rulesHelp}
      </Text>
      {isOpen ? (
        <Rules id={id} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {t.protocol.showRules}
        </Button>
      )}
    </section>
  )
}

function Rules({ id }: { id: string }) {
  const t = useT()
  const rules = useQuery({ queryKey: ['protocols', id, 'rules'], queryFn: ({ signal }) => getRules(id, signal), staleTime: Infinity })
  if (rules.isPending) return <ListSkeleton label={t.common.loading} rows={6} />
  if (rules.isError) return <ProblemNotice problem={rules.error} onRetry={() => void rules.refetch()} />
  return (
    <Paper withBorder style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t.protocol.rules}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.protocol.rule}</Table.Th>
            <Table.Th>{t.protocol.limit}</Table.Th>
            <Table.Th>{t.protocol.source}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rules.data.map((each) => (
            <Table.Tr key={`${each.id} ${each.limit}`}>
              <Table.Td>
                <code>{each.id}</code>
                <br />
                <Badge tt="none" variant="light" color={each.severity === 'HARD' ? 'red' : 'orange'}>
                  {t.charting.findings[each.severity]}
                </Badge>
              </Table.Td>
              <Table.Td>{each.limit}</Table.Td>
              <Table.Td>{each.source}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}
