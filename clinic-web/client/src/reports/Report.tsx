import { Button, Grid, Group, Paper, Skeleton, Table, Text, Title } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { EChartsCoreOption } from 'echarts/core'
import type { ReactNode } from 'react'
import { tableAddress, type Range, type ReportName } from '../api/reports'
import { useT } from '../i18n/i18n'
import { Empty } from '../shared/Empty'
import { ProblemNotice } from '../shared/Problem'
import { Chart } from '../shared/Chart'

export interface View {
  option: EChartsCoreOption
  head: string[]
  rows: { key: string; cells: ReactNode[] }[]
}

/** One report: what it means, a chart, the same as a table, and the way to a spreadsheet. */
export function Report<T>({ name, title, means, range, query, view }: {
  name: ReportName
  title: string
  means: string
  range: Range
  query: UseQueryResult<T>
  view: (data: T) => View
}) {
  const t = useT()
  const shown = query.data ? view(query.data) : undefined
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" mb="xs">
        <div>
          <Title order={2} size="h4">
            {title}
          </Title>
          <Text size="xs" c="dimmed" maw={760}>
            {means}
          </Text>
        </div>
        <Button
          component="a"
          href={tableAddress(name, range)}
          download
          variant="default"
          size="compact-sm"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={t.reports.download(title)}
        >
          {t.reports.csv}
        </Button>
      </Group>
      {query.isPending && <Skeleton height={260} role="status" aria-label={t.common.loading} />}
      {query.isError && !shown && <ProblemNotice problem={query.error} onRetry={() => void query.refetch()} />}
      {shown && shown.rows.length === 0 && <Empty title={t.reports.noData} help={t.reports.noDataHelp} />}
      {shown && shown.rows.length > 0 && (
        <Grid>
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Chart option={shown.option} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Table.ScrollContainer minWidth={320}>
              <Table aria-label={`${title}: ${t.reports.show}`} verticalSpacing={4} style={{ fontVariantNumeric: 'tabular-nums' }}>
                <Table.Thead>
                  <Table.Tr>
                    {shown.head.map((each) => (
                      <Table.Th key={each} scope="col">
                        {each}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {shown.rows.map(({ key, cells }) => (
                    <Table.Tr key={key}>
                      {cells.map((cell, index) => (
                        <Table.Td key={shown.head[index]}>{cell}</Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          </Grid.Col>
        </Grid>
      )}
    </Paper>
  )
}
