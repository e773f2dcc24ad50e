import { Fieldset, List, Paper, Stack, Table, Text, Title } from '@mantine/core'
import { IconChartLine } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { getOutcomes, type Outcomes } from '../api/outcomes'
import { LEGS, type Area, type Leg } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { Chart } from '../shared/Chart'
import { useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { useRefresh } from '../shared/live'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'
import { plusDays } from '../shared/time'
import { curveOption, quantityOf } from './curve'
import { effectInWords, foundBy } from './expectation'
import { useNames, useProtocol } from './programmes'
import { RecordedOutcomes } from './RecordedOutcomes'
import { RecordOutcome } from './RecordOutcome'

/** What treatments have brought: the curve, what it is made of, what is in print, and how to add to it. */
export function OutcomeTab({ patientId, programme, protocolId }: {
  patientId: string
  programme: string
  /** The version that new records of the programme are written under. */
  protocolId: string | undefined
}) {
  const t = useT()
  const found = useQuery({
    queryKey: ['outcomes', patientId, programme],
    queryFn: ({ signal }) => getOutcomes(patientId, programme, signal),
    refetchInterval: useRefresh('treatment'),
  })
  const protocol = useProtocol(protocolId)
  if (found.isPending || protocol.isPending) return <ListSkeleton label={t.common.loading} rows={4} />
  if (found.isError && !found.data) return <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
  if (protocol.isError) return <ProblemNotice problem={protocol.error} onRetry={() => void protocol.refetch()} />
  const { area } = protocol.data
  if (found.data.sessions.length === 0)
    return (
      <Stack gap="lg">
        <Empty title={t.outcomes.empty} help={t.outcomes.emptyHelp} icon={<IconChartLine aria-hidden />} />
        <RecordedOutcomes patientId={patientId} outcomes={found.data.outcomes} />
      </Stack>
    )
  return (
    <Stack gap="lg">
      <Curve outcomes={found.data} area={area} />
      <Measurements outcomes={found.data} area={area} />
      <RecordedOutcomes patientId={patientId} outcomes={found.data.outcomes} />
      <Expectation outcomes={found.data} />
      <RecordOutcome key={programme} patientId={patientId} protocol={protocol.data} scale={found.data.scale ?? undefined} />
    </Stack>
  )
}

interface Shown {
  outcomes: Outcomes
  area: Area
}

function Curve({ outcomes, area }: Shown) {
  const t = useT()
  const byThickness = quantityOf(outcomes.points) === 'changeMm'
  const option = useMemo(
    () =>
      curveOption(outcomes, {
        legs: { LEFT: t.common.side('LEFT', area.side), RIGHT: t.common.side('RIGHT', area.side) },
        weeks: t.outcomes.weeksAfter,
        session: t.charting.session.number,
        inPrint: t.outcomes.inPrint,
        byProtocol: t.outcomes.byProtocol,
        byOwn: t.outcomes.byOwn,
        value: byThickness ? t.outcomes.mm : t.outcomes.cm,
      }),
    [outcomes, area.side, byThickness, t],
  )
  return (
    <section aria-label={byThickness ? t.outcomes.curveOfThickness : t.outcomes.curve}>
      <Title order={2} size="h5">
        {byThickness ? t.outcomes.curveOfThickness : t.outcomes.curve}
      </Title>
      <Text size="sm" c="dimmed">
        {!outcomes.baselineOn ? t.outcomes.noBaseline : outcomes.published.length > 0 ? t.outcomes.curveHelp : t.outcomes.curveHelpAlone}
      </Text>
      {option && outcomes.baselineOn && <Chart option={option} height={320} />}
    </section>
  )
}

function Measurements({ outcomes, area }: Shown) {
  const t = useT()
  const names = useNames(area)
  const formats = useFormats()
  const texts = t.outcomes
  const ofDay = (on: string) => outcomes.outcomes.filter((each) => each.on === on && !each.enteredInError).at(-1)
  const cell = (leg: Leg, point: Outcomes['points'][number]) => {
    const { girthCm, changeCm, muscleThicknessMm, changeMm } = point.legs[leg]
    const girth = typeof girthCm === 'number' && [texts.cm(girthCm), changeCm ? `(${texts.change(changeCm)})` : ''].join(' ')
    const thickness =
      typeof muscleThicknessMm === 'number' &&
      [texts.mm(muscleThicknessMm), !girth && changeMm ? `(${texts.changeMm(changeMm)})` : ''].join(' ')
    return [girth, thickness].filter(Boolean).join(' · ') || '–'
  }
  return (
    <Paper withBorder style={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={texts.measurements}>
      <Table verticalSpacing="xs" captionSide="top">
        <Table.Caption>{texts.measurements}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{texts.day}</Table.Th>
            {LEGS.map((leg) => (
              <Table.Th key={leg}>{names.side(leg)}</Table.Th>
            ))}
            <Table.Th>{texts.improvement}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...outcomes.points].reverse().map((point) => {
            const recorded = ofDay(point.on)
            const improvement = recorded?.improvement
            return (
              <Table.Tr key={point.on}>
                <Table.Td>{formats.plainDate(point.on)}</Table.Td>
                {LEGS.map((leg) => (
                  <Table.Td key={leg} className="tabular">
                    {cell(leg, point)}
                  </Table.Td>
                ))}
                <Table.Td>
                  {improvement
                    ? `${texts.scores[`${improvement.scale} ${improvement.score}`] ?? improvement.score} (${texts.raters[improvement.ratedBy] ?? improvement.ratedBy})`
                    : '–'}
                  {recorded?.note && (
                    <Text size="xs" c="dimmed">
                      {recorded.note}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}

/** Beside the protocol's window: a range of what was, and what it rests on. */
function EffectOfOwn({ outcomes: { effect, sessions } }: { outcomes: Outcomes }) {
  const texts = useT().outcomes
  const formats = useFormats()
  if (!effect) return null
  const { lasted, legsWithoutEffect, toleranceCm } = effect
  const last = sessions.at(-1)?.on
  return (
    <>
      {lasted && <Text>{effectInWords(lasted, texts)}</Text>}
      {lasted && last && typeof lasted.untilDays === 'number' && (
        <Text size="sm" c="dimmed">
          {texts.effectNow(formats.span(plusDays(last, lasted.fromDays), plusDays(last, lasted.untilDays)))}
        </Text>
      )}
      {legsWithoutEffect > 0 && <Text>{texts.withoutEffect(legsWithoutEffect, toleranceCm)}</Text>}
    </>
  )
}

function Expectation({ outcomes }: { outcomes: Outcomes }) {
  const t = useT()
  const formats = useFormats()
  const texts = t.outcomes
  const { own, wearOff, published } = outcomes
  return (
    <Fieldset legend={texts.expectation}>
      <Stack gap="xs">
        {wearOff && <Text>{texts.wearOff(formats.span(wearOff.from, wearOff.until))}</Text>}
        <EffectOfOwn outcomes={outcomes} />
        {quantityOf(outcomes.points) === 'changeCm' && (
          <Text>
            {own
              ? texts.own(own.sessions, texts.range(own.mostChangeCm, own.leastChangeCm), Math.round(own.fromDays / 7), Math.round(own.untilDays / 7))
              : texts.noOwn}
          </Text>
        )}
        {published.length > 0 && (
          <>
            <Text fw={600} size="sm">
              {texts.inPrint}
            </Text>
            <List size="sm">
              {published.map((study) => (
                <List.Item key={study.study}>
                  {study.study}, {study.dose}: {foundBy(study, texts)}
                  <Text size="xs" c="dimmed">
                    {study.source}
                  </Text>
                </List.Item>
              ))}
            </List>
          </>
        )}
        <Text size="sm" c="dimmed">
          {texts.noPromise}
        </Text>
      </Stack>
    </Fieldset>
  )
}
