import { Alert, Button, Group, Skeleton, Stack } from '@mantine/core'
import { IconNeedle } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { ApiProblem } from '../api/http'
import { getSession, startSession, type Chart, type Encounter, type Override } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useFormats, useNow } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { ProblemNotice } from '../shared/Problem'
import { gaveNothing, isToBeginAgain, newestFirst, type SessionFindings } from './chart'
import { DraftSession } from './DraftSession'
import { programmeOf, ProgrammeChoice, useProgrammes, useProtocol } from './programmes'
import { SignedSession } from './SignedSession'
import { VialPanel } from './VialPanel'

/** No change of a draft's points is told live: each stroke is one. */
const DRAWN_BY_OTHERS_MS = 15_000

/** The session of today's visit, or an earlier one that the address names. */
export function SessionTab({ chart, visit, overrides, onFindings }: {
  chart: Chart
  visit: Encounter | undefined
  overrides: Override[]
  onFindings: (findings: SessionFindings) => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const formats = useFormats()
  const today = formats.dateOf(useNow())
  const [address, setAddress] = useSearchParams()
  const arrived = [visit, ...chart.encounters].find(
    (each) =>
      each?.kind === 'SESSION' &&
      formats.dateOf(each.start) === today &&
      (each.status === 'CHECKED_IN' || isToBeginAgain(each, chart.sessions)),
  )
  const asked = address.get('session')
  const sessionId =
    asked ??
    chart.sessions.find((each) => each.appointmentId === arrived?.appointmentId && !gaveNothing(each))?.id ??
    (arrived ? undefined : chart.sessions[0]?.id)
  const session = useQuery({
    queryKey: ['session', sessionId],
    queryFn: ({ signal }) => getSession(sessionId ?? '', signal),
    enabled: !!sessionId,
    staleTime: Infinity,
    refetchInterval: ({ state }) => (state.data?.status === 'DRAFT' ? DRAWN_BY_OTHERS_MS : false),
  })
  const protocol = useProtocol(session.data?.protocol)
  const area = session.data ? protocol.data?.area : undefined
  const starting = useMutation({
    mutationFn: startSession,
    onSuccess: (started) => {
      queries.setQueryData(['session', started.id], started)
      void queries.invalidateQueries({ queryKey: ['chart', chart.patientId] })
    },
  })
  const acceptedPlans = newestFirst(
    chart.plans.filter((each) => each.status === 'ACCEPTED'),
    (each) => each.acceptedAt ?? each.proposedAt,
  )
  const [chosen, setChosen] = useState<string>()
  const accepted = acceptedPlans.find((each) => programmeOf(each.protocol) === chosen) ?? acceptedPlans[0]
  const choices = (useProgrammes().data ?? []).filter((each) => acceptedPlans.some((plan) => programmeOf(plan.protocol) === each.programme))
  const open = (id: string | null) =>
    setAddress((now) => {
      const next = new URLSearchParams(now)
      if (id) next.set('session', id)
      else next.delete('session')
      return next
    })

  return (
    <Stack>
      {chart.sessions.length > 1 && (
        <Group gap="xs">
          {chart.sessions.map((each) => (
            <Button
              key={each.id}
              size="sm"
              variant={each.id === sessionId ? 'light' : 'default'}
              onClick={() => open(each.id)}
            >
              {t.charting.session.open(formats.plainDate(each.on))}
            </Button>
          ))}
        </Group>
      )}
      {session.isError && <ProblemNotice problem={session.error} onRetry={() => void session.refetch()} />}
      {protocol.isError && <ProblemNotice problem={protocol.error} onRetry={() => void protocol.refetch()} />}
      {sessionId && (session.isPending || protocol.isPending) && <Skeleton height={420} />}
      {asked && arrived && isToBeginAgain(arrived, chart.sessions) && (
        <Button size="md" style={{ alignSelf: 'flex-start' }} leftSection={<IconNeedle size={18} aria-hidden />} onClick={() => open(null)}>
          {t.charting.session.beginAgain}
        </Button>
      )}
      {session.data?.status === 'DRAFT' && area && (
        <DraftSession key={session.data.id} session={session.data} area={area} overrides={overrides} onFindings={onFindings} />
      )}
      {session.data?.status === 'SIGNED' && area && <SignedSession session={session.data} area={area} onFindings={onFindings} />}
      {!sessionId && (
        <>
          {arrived ? (
            <Empty title={t.charting.tabs.session} help={t.charting.session.startHelp} icon={<IconNeedle aria-hidden />}>
              {accepted && <ProgrammeChoice programmes={choices} value={programmeOf(accepted.protocol)} onChange={setChosen} />}
              <Button
                mt="md"
                size="lg"
                loading={starting.isPending}
                onClick={() => starting.mutate({ appointmentId: arrived.appointmentId, programme: accepted && programmeOf(accepted.protocol) })}
              >
                {t.charting.session.start}
              </Button>
            </Empty>
          ) : accepted ? (
            <Empty title={t.charting.session.noVisit} help={t.charting.session.noVisitHelp} icon={<IconNeedle aria-hidden />} />
          ) : (
            <Empty title={t.charting.session.noPlan} help={t.charting.session.noPlanHelp} icon={<IconNeedle aria-hidden />} />
          )}
          {starting.isError && <NotReady problem={starting.error} />}
          <VialPanel patientId={chart.patientId} product={accepted?.product} />
        </>
      )}
    </Stack>
  )
}

function NotReady({ problem }: { problem: unknown }) {
  const t = useT()
  const missing = problem instanceof ApiProblem ? problem.problem.missing : undefined
  if (!Array.isArray(missing)) return <ProblemNotice problem={problem} />
  return (
    <Alert role="alert" color="orange" variant="light" title={t.charting.session.notReady}>
      {(missing as { requirement: string; message: string }[])
        .map((each) => t.charting.session.missing[each.requirement] ?? each.message)
        .join(' · ')}
    </Alert>
  )
}
