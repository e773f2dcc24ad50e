import { Alert, Badge, Button, Group, NativeSelect, NumberInput, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconClipboardText, IconFileText } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ApiProblem } from '../api/http'
import { acceptPlan, proposePlan, type Assessment, type Consent, type Finding, type Override, type Plan } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { useHasRole } from '../shared/me'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { ConsentForm } from './ConsentForm'
import { consentsOf, standing } from './consents'
import { ofProgramme, useNames, useProtocol } from './programmes'
import { SignedConsents } from './SignedConsents'

/** The findings of a refused plan or signing. */
export function findingsOf(problem: unknown): Finding[] | undefined {
  const listed = problem instanceof ApiProblem && problem.status === 422 ? problem.problem.findings : undefined
  return Array.isArray(listed) ? (listed as Finding[]) : undefined
}

export function PlanTab({
  patientId,
  patientName,
  language,
  programme,
  protocolId,
  plan,
  consents,
  assessment,
  overrides,
  onFindings,
  isAgain,
  onAgain,
}: {
  patientId: string
  patientName: string
  language: string | undefined
  programme: string
  /** The version that new records of the programme are written under. */
  protocolId: string | undefined
  plan: Plan | undefined
  consents: Consent[]
  assessment: Assessment | undefined
  overrides: Override[]
  onFindings: (findings: Finding[] | undefined) => void
  /** Whether another plan is being written although there is one. */
  isAgain: boolean
  onAgain: (isAgain: boolean) => void
}) {
  const t = useT()
  const physician = useHasRole('PHYSICIAN')
  if (!assessment && !plan)
    return (
      <Empty title={t.charting.plan.assessFirst} help={t.charting.plan.assessFirstHelp} icon={<IconClipboardText aria-hidden />} />
    )
  const isProposing = physician && (!plan || isAgain)
  const ofThis = ofProgramme(consents, programme)
  const consent = standing(ofThis, 'TREATMENT')
  return (
    <Stack>
      {plan && !isProposing && <CurrentPlan patientId={patientId} plan={plan} consent={consent} />}
      {plan && !isProposing && physician && (
        <Button variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => onAgain(true)}>
          {t.charting.plan.change}
        </Button>
      )}
      {isProposing && (
        <ProposalForm
          key={programme}
          patientId={patientId}
          programme={programme}
          protocolId={protocolId}
          plan={plan}
          overrides={overrides}
          onFindings={onFindings}
          onProposed={() => onAgain(false)}
          onBack={
            plan
              ? () => {
                  onFindings(undefined)
                  onAgain(false)
                }
              : undefined
          }
        />
      )}
      {plan && !isProposing && !consent && (
        <ConsentForm patientId={patientId} patientName={patientName} language={language} programme={programme} protocolId={protocolId} />
      )}
      <SignedConsents patientId={patientId} consents={consentsOf(ofThis, 'TREATMENT')} />
    </Stack>
  )
}

function CurrentPlan({ patientId, plan, consent }: { patientId: string; plan: Plan; consent: Consent | undefined }) {
  const t = useT()
  const formats = useFormats()
  const queries = useQueryClient()
  const accepting = useMutation({
    mutationFn: () => acceptPlan(plan),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['chart', patientId] })
      tell(t.charting.plan.accepted)
    },
  })
  return (
    <Paper withBorder p="md" component="section" aria-label={t.charting.plan.current}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={3} size="h5">
            {t.charting.plan.current}
          </Title>
          <Badge
            variant="light"
            tt="none"
            color={plan.status === 'ACCEPTED' ? 'brand' : 'orange'}
            leftSection={plan.status === 'ACCEPTED' ? <IconCircleCheck size={14} aria-hidden /> : <IconFileText size={14} aria-hidden />}
          >
            {t.charting.plan.status[plan.status] ?? plan.status}
          </Badge>
        </Group>
        <Text fw={600} className="tabular">
          {t.charting.plan.summary(plan.product, plan.legs.LEFT.units, plan.legs.RIGHT.units, plan.sessions)}
        </Text>
        {plan.overrides.map((override) => (
          <Text key={override.rule} size="sm" c="dimmed">
            {override.rule}: {override.reason}
          </Text>
        ))}
        {consent && (
          <Text size="sm">
            {t.charting.consent.titles.TREATMENT}: {t.charting.consent.signedBy_(consent.signedBy, formats.dayTime(consent.signedAt))}
          </Text>
        )}
        {plan.status === 'PROPOSED' && (
          <>
            {!consent && (
              <Alert variant="light" color="orange" p="xs">
                {t.charting.plan.needsConsent}
              </Alert>
            )}
            {accepting.isError && <ProblemNotice problem={accepting.error} onRetry={() => accepting.mutate()} />}
            <Button size="lg" disabled={!consent} loading={accepting.isPending} onClick={() => accepting.mutate()} style={{ alignSelf: 'flex-end' }}>
              {t.charting.plan.accept}
            </Button>
          </>
        )}
      </Stack>
    </Paper>
  )
}

function ProposalForm({ patientId, programme, protocolId, plan, overrides, onFindings, onProposed, onBack }: {
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
  const products = protocol.data?.products ?? []
  const [product, setProduct] = useState(plan?.product ?? '')
  const [left, setLeft] = useState<string | number>(plan?.legs.LEFT.units ?? '')
  const [right, setRight] = useState<string | number>(plan?.legs.RIGHT.units ?? '')
  const [sessions, setSessions] = useState<string | number>(plan?.sessions ?? 3)
  const chosen = product || products[0]?.product || ''
  const expected = products.find((each) => each.product === chosen)?.perLeg?.range

  const proposing = useMutation({
    mutationFn: proposePlan.bind(null, patientId),
    onSuccess: () => {
      onFindings(undefined)
      void queries.invalidateQueries({ queryKey: ['chart', patientId] })
      tell(t.charting.plan.proposed)
      onProposed()
    },
    onError: (problem) => onFindings(findingsOf(problem)),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    proposing.mutate({
      programme,
      product: chosen,
      legs: { LEFT: { units: Number(left) || 0 }, RIGHT: { units: Number(right) || 0 } },
      sessions: Number(sessions) || 1,
      overrides,
    })
  }
  const units = (label: string, value: string | number, set: (value: string | number) => void) => (
    <NumberInput
      size="lg"
      label={label}
      description={expected ? `${expected.from}–${expected.until} U` : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={0}
      max={2000}
      step={5}
      inputMode="decimal"
      value={value}
      onChange={set}
    />
  )
  return (
    <form onSubmit={submit} aria-label={t.charting.plan.propose} noValidate>
      <Paper withBorder p="md">
        <Stack>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              size="lg"
              label={t.charting.plan.product}
              value={chosen}
              onChange={(event) => setProduct(event.currentTarget.value)}
              data={products.map((each) => ({ value: each.product, label: `${each.product} (${each.inn})` }))}
            />
            <NumberInput size="lg" label={t.charting.plan.sessions} min={1} max={24} value={sessions} onChange={setSessions} />
            {units(t.charting.plan.unitsOf(names.side('LEFT')), left, setLeft)}
            {units(t.charting.plan.unitsOf(names.side('RIGHT')), right, setRight)}
          </SimpleGrid>
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
