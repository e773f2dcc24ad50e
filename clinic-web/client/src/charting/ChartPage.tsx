import { ActionIcon, Box, Button, Container, Group, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconUrgent } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { ApiProblem } from '../api/http'
import type { ProtocolSummary } from '../api/protocols'
import { getChart, type Chart, type Finding } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useFormats, useNow } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { useRefresh } from '../shared/live'
import { useHasRole } from '../shared/me'
import { fullName } from '../shared/names'
import { ProblemNotice } from '../shared/Problem'
import { AssessTab } from './AssessTab'
import { judgedOn, newestFirst, tabs, visitFor, type SessionFindings, type TabName } from './chart'
import { DocumentsTab } from './DocumentsTab'
import { elsewhereInShort, toldLast } from './elsewhere'
import { Findings, overridesFor } from './Findings'
import { namesOf } from './known'
import { OutcomeTab } from './OutcomeTab'
import { PhotosTab } from './PhotosTab'
import { PlanTab } from './PlanTab'
import { ofProgramme, programmeOf, ProgrammeChoice, useProgrammes } from './programmes'
import { ReportAdverseEvent } from './ReportAdverseEvent'
import { SessionQuestions } from './SessionQuestions'
import { SessionTab } from './SessionTab'
import { Timeline } from './Timeline'
import classes from './charting.module.css'


/** One patient's chart at the chairside; what the rules say stays in view on every tab. */
export function ChartPage() {
  const t = useT()
  const navigate = useNavigate()
  const { patientId = '', tab: asked } = useParams()
  const [address] = useSearchParams()
  const tab: TabName = tabs.find((each) => each === asked) ?? 'timeline'
  const chart = useQuery({
    queryKey: ['chart', patientId],
    queryFn: ({ signal }) => getChart(patientId, signal),
    refetchInterval: useRefresh('treatment'),
  })
  const offered = useProgrammes()
  const [isReporting, setReporting] = useState(false)
  const go = (to: string) => void navigate({ pathname: `/charting/${patientId}/${to}`, search: `?${address}` }, { replace: true })

  if (chart.isError && !chart.data)
    return (
      <Container size="sm" py="lg">
        {chart.error instanceof ApiProblem && chart.error.status === 404 ? (
          <Empty title={t.charting.noChart} help={t.charting.noChartHelp} />
        ) : (
          <ProblemNotice problem={chart.error} onRetry={() => void chart.refetch()} />
        )}
      </Container>
    )
  return (
    <>
      <header className={classes.header}>
        <Stack gap={0} px="md" pt={8}>
          <Group gap="sm" wrap="nowrap" mih={44}>
            <ActionIcon component={Link} to="/charting" variant="subtle" size={44} aria-label={t.common.back}>
              <IconArrowLeft size={22} aria-hidden />
            </ActionIcon>
            {chart.data ? <ChartFacts chart={chart.data} /> : <Skeleton height={32} />}
            {chart.data && (
              <Button
                variant="default"
                size="md"
                leftSection={<IconUrgent size={18} aria-hidden />}
                onClick={() => setReporting(true)}
              >
                {t.adverse.add}
              </Button>
            )}
          </Group>
          <Tabs value={tab} onChange={(next) => next && go(next)}>
            <Tabs.List>
              {tabs.map((each) => (
                <Tabs.Tab key={each} value={each} className={classes.tab}>
                  {t.charting.tabs[each]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        </Stack>
      </header>
      {isReporting && (
        <ReportAdverseEvent
          patientId={patientId}
          patientName={fullName(chart.data?.patient?.name)}
          programmes={[...new Set((chart.data?.sessions ?? []).map((each) => programmeOf(each.protocol)))]}
          onClose={() => setReporting(false)}
        />
      )}
      {offered.isError && (
        <Container size="sm" py="lg">
          <ProblemNotice problem={offered.error} onRetry={() => void offered.refetch()} />
        </Container>
      )}
      {chart.data && offered.data ? (
        <ChartBody key={patientId} chart={chart.data} offered={offered.data} tab={tab} go={go} />
      ) : (
        !offered.isError && <Skeleton height={400} m="md" />
      )}
    </>
  )
}

function ChartFacts({ chart }: { chart: Chart }) {
  const t = useT()
  const now = useNow()
  const assessments = newestFirst(chart.assessments, (each) => each.assessedAt)
  const assessment = assessments[0]
  const elsewhere = toldLast(assessments) ?? []
  const allergies = assessment?.screening.allergies
  const weeks = chart.lastSession
    ? Math.floor((now.getTime() - Date.parse(`${chart.lastSession.on}T00:00:00Z`)) / (7 * 86_400_000))
    : undefined
  const cumulative = Object.entries(chart.cumulativeUnits).filter(([, units]) => units > 0)
  return (
    <Group gap="md" style={{ flex: 1, minWidth: 0 }}>
      <Title order={1} size="h4" style={{ overflowWrap: 'anywhere' }}>
        {fullName(chart.patient?.name) || t.patient.unnamed}
        {chart.patient && (
          <Text span fw={400} ml={8}>
            {t.charting.age(chart.patient.age)}
          </Text>
        )}
      </Title>
      <div className={classes.facts}>
        <span>
          {t.charting.allergies}:{' '}
          <b style={allergies?.length ? { color: 'var(--sura-hard)' } : undefined}>
            {allergies ? namesOf(allergies, t.protocol.codes) || t.charting.noAllergies : t.charting.notAsked}
          </b>
        </span>
        <span>
          {t.charting.lastSession}: <b>{weeks === undefined ? t.charting.never : t.charting.weeksAgo(weeks)}</b>
        </span>
        {elsewhere.length > 0 && (
          <span>
            {t.elsewhere.inChart}: <b>{elsewhere.map((each) => elsewhereInShort(each, t)).join(', ')}</b>
          </span>
        )}
        <span>
          {t.charting.cumulative}:{' '}
          <b>{cumulative.map(([product, units]) => `${product} ${units} U`).join(', ') || t.common.units(0)}</b>
        </span>
      </div>
    </Group>
  )
}

/** What the tabs are about: the programme in the address, else that of the newest record, else the clinic's default. */
function useChosenProgramme(chart: Chart, offered: ProtocolSummary[], onChange: () => void) {
  const [address, setAddress] = useSearchParams()
  const records = [
    ...chart.assessments.map((each) => ({ protocol: each.protocol, at: each.assessedAt })),
    ...chart.plans.map((each) => ({ protocol: each.protocol, at: each.proposedAt })),
  ]
  const newest = newestFirst(records, (each) => each.at)[0]
  const wanted = [address.get('programme'), newest && programmeOf(newest.protocol)]
  const chosen = wanted.map((programme) => offered.find((each) => each.programme === programme)).find(Boolean) ?? offered[0]
  return {
    programme: chosen?.programme ?? '',
    protocolId: chosen?.id,
    choose: (programme: string) => {
      onChange()
      setAddress((now) => new URLSearchParams([...[...now].filter(([name]) => name !== 'programme'), ['programme', programme]]), { replace: true })
    },
  }
}

function ChartBody({ chart, offered, tab, go }: {
  chart: Chart
  offered: ProtocolSummary[]
  tab: TabName
  go: (to: string) => void
}) {
  const t = useT()
  const formats = useFormats()
  const today = formats.dateOf(useNow())
  const [address] = useSearchParams()
  const physician = useHasRole('PHYSICIAN')
  const [refusal, setRefusal] = useState<Finding[]>()
  const [inSession, setInSession] = useState<SessionFindings>()
  const [isProposing, setProposing] = useState(false)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const { programme, protocolId, choose } = useChosenProgramme(chart, offered, () => {
    setRefusal(undefined)
    setProposing(false)
    setTyped({})
  })

  const assessment = newestFirst(ofProgramme(chart.assessments, programme), (each) => each.assessedAt)[0]
  const plan = newestFirst(ofProgramme(chart.plans, programme), (each) => each.proposedAt)[0]
  const visit = visitFor(chart.encounters, address.get('visit'), (instant) => formats.dateOf(instant) === today)

  const planned = refusal ?? plan?.findings ?? assessment?.findings
  const judged = judgedOn(tab, { assessed: assessment?.findings, planned, inSession: inSession?.findings })
  const findings = judged ?? []
  // What was written for the plan holds in the session too, until somebody writes otherwise.
  const followed =
    tab === 'session' && inSession ? newestFirst(ofProgramme(chart.plans, inSession.programme), (each) => each.proposedAt)[0] : plan
  const reasons = { ...Object.fromEntries((followed?.overrides ?? []).map((each) => [each.rule, each.reason])), ...typed }
  const overrides = overridesFor(findings, reasons)
  const canAnswer = physician && ((tab === 'plan' && (!plan || isProposing)) || (tab === 'session' && !!inSession?.isOpen))

  return (
    <div className={classes.body} data-alone={!judged || undefined}>
      <div>
        {tab === 'timeline' && <Timeline patientId={chart.patientId} />}
        {(tab === 'assess' || tab === 'plan' || tab === 'outcome') && offered.length > 1 && (
          <Box mb="md">
            <ProgrammeChoice programmes={offered} value={programme} onChange={choose} />
          </Box>
        )}
        {tab === 'assess' &&
          (!physician ? (
            <Empty title={t.charting.physicianOnly} help={t.charting.physicianOnlyHelp} />
          ) : visit ? (
            <AssessTab
              key={programme}
              patientId={chart.patientId}
              programme={programme}
              programmes={offered.map((each) => each.programme)}
              protocolId={protocolId}
              visitId={visit.appointmentId}
              last={assessment}
              elsewhere={toldLast(newestFirst(chart.assessments, (each) => each.assessedAt))}
              onSaved={() => go('plan')}
            />
          ) : (
            <Empty title={t.charting.tabs.assess} help={t.charting.noEncounter} />
          ))}
        {tab === 'plan' && (
          <PlanTab
            patientId={chart.patientId}
            patientName={fullName(chart.patient?.name)}
            programme={programme}
            protocolId={protocolId}
            language={chart.patient?.language}
            plan={plan}
            consents={chart.consents}
            assessment={assessment}
            overrides={overrides}
            onFindings={setRefusal}
            isAgain={isProposing}
            onAgain={setProposing}
          />
        )}
        {tab === 'photos' && (
          <PhotosTab
            patientId={chart.patientId}
            patientName={fullName(chart.patient?.name)}
            language={chart.patient?.language}
            consents={chart.consents}
          />
        )}
        {tab === 'documents' && <DocumentsTab patientId={chart.patientId} />}
        {tab === 'outcome' && <OutcomeTab patientId={chart.patientId} programme={programme} protocolId={protocolId} />}
        {tab === 'session' && (
          <SessionQuestions chart={chart} offered={offered} visit={visit} today={today} />
        )}
        {tab === 'session' && (
          <SessionTab chart={chart} visit={visit} overrides={overrides} onFindings={setInSession} />
        )}
      </div>
      {judged && (
        <aside className={classes.aside}>
          <Findings
            findings={findings}
            reasons={reasons}
            onReason={
              canAnswer
                ? (rule, reason) => setTyped((now) => ({ ...now, [rule]: reason }))
                : undefined
            }
          />
        </aside>
      )}
    </div>
  )
}
