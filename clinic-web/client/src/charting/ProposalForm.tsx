import { Alert, Button, Checkbox, Group, NativeSelect, NumberInput, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconCalendarExclamation } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { getSuggestions, LEGS, proposePlan, type Finding, type Leg, type Override, type Plan, type PlanReview } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { findingsOf, wordsOf } from './chart'
import { accepted, answerTo, headsOf, isWellSplit, planFrom, type PlannedLegs, type PlannedLegText } from './planning'
import { useNames, useProtocol } from './programmes'
import { Suggestion } from './Suggestion'
import { usePlanReview } from './usePlanReview'

const typedOf = (plan: Plan | undefined, leg: Leg): PlannedLegText => ({
  units: plan?.legs[leg].units ?? '',
  medial: plan?.legs[leg].heads?.MEDIAL ?? '',
})

/** A plan is written here; what the rules say of it is told with every change. */
export function ProposalForm({ patientId, programme, protocolId, plan, overrides, onFindings, onProposed, onBack }: {
  patientId: string
  programme: string
  protocolId: string | undefined
  plan: Plan | undefined
  overrides: Override[]
  onFindings: (findings: Finding[] | undefined) => void
  onProposed: () => void
  onBack?: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const protocol = useProtocol(protocolId)
  const names = useNames(protocol.data?.area)
  const suggested = useQuery({
    queryKey: ['chart', patientId, 'suggestions', programme],
    queryFn: ({ signal }) => getSuggestions(patientId, programme, signal),
  })
  const products = protocol.data?.products ?? []
  const [product, setProduct] = useState(plan?.product ?? '')
  const [legs, setLegs] = useState<PlannedLegs>({ LEFT: typedOf(plan, 'LEFT'), RIGHT: typedOf(plan, 'RIGHT') })
  const [isSplit, setSplit] = useState(LEGS.some((leg) => plan?.legs[leg].heads))
  const [sessions, setSessions] = useState<string | number>(plan?.sessions ?? 3)
  const chosen = product || products[0]?.product || ''
  const expected = products.find((each) => each.product === chosen)?.perLeg?.range
  const suggestion = suggested.data?.find((each) => each.product === chosen)
  const form = planFrom(programme, chosen, legs, sessions)
  const heads = protocol.data?.area.muscles.find((muscle) => !muscle.caution)?.heads.map((head) => head.code) ?? []
  const canSplit = heads.includes('MEDIAL') && heads.includes('LATERAL')
  const { review, problem, retry } = usePlanReview(patientId, form, onFindings)

  const proposing = useMutation({
    mutationFn: proposePlan.bind(null, patientId),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['chart', patientId] })
      tell(t.charting.plan.proposed)
      onProposed()
    },
    onError: (refused) => onFindings(findingsOf(refused)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!LEGS.every((leg) => isWellSplit(legs[leg]))) return
    const empty = { LEFT: { units: 0 }, RIGHT: { units: 0 } }
    proposing.mutate({ ...(form ?? { programme, product: chosen, legs: empty, sessions: Number(sessions) || 1 }), overrides })
  }
  const type = (leg: Leg, typed: Partial<PlannedLegText>) => setLegs((now) => ({ ...now, [leg]: { ...now[leg], ...typed } }))
  const split = (next: boolean) => {
    setSplit(next)
    if (!next) setLegs((now) => ({ LEFT: { ...now.LEFT, medial: '' }, RIGHT: { ...now.RIGHT, medial: '' } }))
  }
  return (
    <form onSubmit={submit} aria-label={t.charting.plan.propose} noValidate>
      <Paper withBorder p="md">
        <Stack>
          {suggestion && (
            <Suggestion
              suggestion={suggestion}
              side={names.side}
              answer={answerTo(suggestion.legs, legs)}
              onAccept={() => setLegs((now) => accepted(suggestion.legs, now))}
            />
          )}
          {suggested.isError && <ProblemNotice problem={suggested.error} onRetry={() => void suggested.refetch()} />}
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              size="lg"
              label={t.charting.plan.product}
              value={chosen}
              onChange={(event) => setProduct(event.currentTarget.value)}
              data={products.map((each) => ({ value: each.product, label: `${each.product} (${each.inn})` }))}
            />
            <NumberInput size="lg" label={t.charting.plan.sessions} min={1} max={24} value={sessions} onChange={setSessions} />
            {LEGS.map((leg) => (
              <LegFields
                key={leg}
                side={names.side(leg)}
                text={legs[leg]}
                range={expected && `${expected.from}–${expected.until} U`}
                isSplit={isSplit}
                onType={(typed) => type(leg, typed)}
              />
            ))}
          </SimpleGrid>
          {canSplit && (
            <Checkbox size="md" label={t.planning.split} checked={isSplit} onChange={(event) => split(event.currentTarget.checked)} />
          )}
          {review && review.ifToday.length > 0 && <IfToday review={review} />}
          <Text size="xs" c="dimmed">
            {t.planning.asYouType}
          </Text>
          {problem !== undefined && <ProblemNotice problem={problem} onRetry={retry} />}
          {proposing.isError && <ProblemNotice problem={proposing.error} />}
          <Group justify="flex-end">
            {onBack && (
              <Button variant="default" size="lg" onClick={onBack}>
                {t.common.cancel}
              </Button>
            )}
            <Button type="submit" size="lg" loading={proposing.isPending}>
              {t.charting.plan.propose}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </form>
  )
}

function LegFields({ side, text, range, isSplit, onType }: {
  side: string
  text: PlannedLegText
  range: string | undefined
  isSplit: boolean
  onType: (typed: Partial<PlannedLegText>) => void
}) {
  const t = useT()
  const heads = headsOf(text)
  const shared = { size: 'lg', min: 0, max: 2000, step: 5, inputMode: 'decimal' } as const
  return (
    <Stack gap="xs">
      <NumberInput
        {...shared}
        label={t.charting.plan.unitsOf(side)}
        description={range}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={text.units}
        onChange={(units) => onType({ units })}
      />
      {isSplit && (
        <NumberInput
          {...shared}
          label={t.planning.ofItMedial(side)}
          description={heads && isWellSplit(text) ? t.planning.restLateral(heads.LATERAL) : undefined}
          error={isWellSplit(text) ? undefined : t.planning.tooMuch}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={text.medial}
          onChange={(medial) => onType({ medial })}
        />
      )}
    </Stack>
  )
}

/** What earlier sessions would add if the plan began today: it stands in the way of a session, not of the plan. */
function IfToday({ review }: { review: PlanReview }) {
  const t = useT()
  const formats = useFormats()
  return (
    <Alert variant="light" color="gray" icon={<IconCalendarExclamation aria-hidden />} title={t.planning.ifToday(formats.plainDate(review.today))}>
      <Stack gap={6}>
        {review.ifToday.map((finding, index) => (
          <div key={`${finding.rule}${index}`}>
            <Text size="sm">
              {t.charting.findings[finding.severity]}: {wordsOf(finding, t)}
            </Text>
            <Text size="xs">
              {t.charting.findings.source}: {finding.source}
            </Text>
          </div>
        ))}
        <Text size="xs">{t.planning.ifTodayHelp}</Text>
      </Stack>
    </Alert>
  )
}
