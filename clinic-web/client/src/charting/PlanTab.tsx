import { Alert, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconClipboardText, IconFileText } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { acceptPlan, LEGS, type Assessment, type Consent, type Finding, type Override, type Plan } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { useHasRole } from '../shared/me'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { ConsentForm } from './ConsentForm'
import { ProposalForm } from './ProposalForm'
import { suggestedWords } from './Suggestion'
import { consentsOf, standing } from './consents'
import { ofProgramme, useNames, useProtocol } from './programmes'
import { SignedConsents } from './SignedConsents'

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
  const names = useNames(useProtocol(plan.protocol).data?.area)
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
        {LEGS.map((leg) => {
          const heads = plan.legs[leg].heads
          return (
            heads && (
              <Text key={leg} size="sm" className="tabular">
                {t.planning.headsOfLeg(names.side(leg), heads.MEDIAL, heads.LATERAL)}
              </Text>
            )
          )
        })}
        {plan.suggestion && (
          <Text size="sm" c="dimmed" className="tabular">
            {t.planning.suggestion}: {suggestedWords(plan.suggestion.legs, names.side, t).join(' · ')}. {t.planning.answers[plan.suggestion.answer]}
          </Text>
        )}
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
