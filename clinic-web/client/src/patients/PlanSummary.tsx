import { Paper, Progress, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getPlanSummary } from '../api/visits'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { Fact, Facts } from '../shared/Facts'
import { useRefresh } from '../shared/live'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'

/** Where a patient stands in the accepted plan, in numbers: what is given stays in the chart. */
export function PlanSummary({ patientId }: { patientId: string }) {
  const t = useT()
  const texts = t.patients.plan
  const formats = useFormats()
  const summary = useQuery({
    queryKey: ['plan-summary', patientId],
    queryFn: ({ signal }) => getPlanSummary(patientId, signal),
    refetchInterval: useRefresh(),
  })
  if (summary.isPending) return <ListSkeleton label={t.common.loading} rows={1} />
  if (summary.isError) return <ProblemNotice problem={summary.error} onRetry={() => void summary.refetch()} />
  const { plans, attended, booked, lastOn, nextFrom } = summary.data
  const planned = plans.reduce((sum, plan) => sum + plan.sessions, 0)
  return (
    <Paper withBorder p="sm">
      {plans.length === 0 ? (
        <Text size="sm" c="dimmed">
          {texts.none}
        </Text>
      ) : (
        <>
          <Progress.Root>
            <Progress.Section value={(100 * Math.min(attended, planned)) / planned} color="brand" aria-label={texts.attended} />
            <Progress.Section value={(100 * Math.min(booked, Math.max(planned - attended, 0))) / planned} color="brand.3" aria-label={texts.booked} />
          </Progress.Root>
          <Text size="sm" fw={600} mt={6}>
            {texts.progress(attended, planned)}
          </Text>
          <Facts>
            <Fact label={texts.booked}>{booked}</Fact>
            <Fact label={texts.apart}>{plans.map((plan) => texts.days(plan.intervalDays)).join(', ')}</Fact>
            {lastOn && <Fact label={texts.last}>{formats.plainDate(lastOn)}</Fact>}
            {nextFrom && <Fact label={texts.next}>{formats.plainDate(nextFrom)}</Fact>}
          </Facts>
        </>
      )}
    </Paper>
  )
}
