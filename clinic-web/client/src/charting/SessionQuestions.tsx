import type { ProtocolSummary } from '../api/protocols'
import type { Chart, Encounter } from '../api/treatment'
import { useFormats } from '../shared/clinic'
import { useHasRole } from '../shared/me'
import { AskToday } from './AskToday'
import { newestFirst } from './chart'
import { toldLast } from './elsewhere'
import { ofProgramme, programmeOf, useProtocol, useProtocols } from './programmes'
import { questionsOfToday } from './screening'

/** What is asked on the day of a session, above it, by whoever asks. */
export function SessionQuestions({ chart, offered, visit, today }: {
  chart: Chart
  offered: ProtocolSummary[]
  visit: Encounter | undefined
  today: string
}) {
  const formats = useFormats()
  const mayAsk = [useHasRole('PHYSICIAN'), useHasRole('NURSE')].some(Boolean)
  const accepted = newestFirst(chart.plans.filter((each) => each.status === 'ACCEPTED'), (each) => each.acceptedAt ?? each.proposedAt)[0]
  const programme = accepted && programmeOf(accepted.protocol)
  const current = offered.find((each) => each.programme === programme)
  const protocol = useProtocol(current?.id)
  const { protocols } = useProtocols(offered.map((each) => each.programme))
  const told = newestFirst(chart.assessments, (each) => each.assessedAt)
  const last = programme === undefined ? undefined : ofProgramme(told, programme)[0]
  const questions = questionsOfToday(visit, last, protocol.data?.screeningValidity, (instant) => formats.dateOf(instant) === today)
  if (!mayAsk || !current || !protocol.data || !visit || !last || questions.length === 0) return null
  return (
    <AskToday
      key={visit.appointmentId}
      patientId={chart.patientId}
      visitId={visit.appointmentId}
      protocol={protocol.data}
      questions={questions}
      last={last}
      elsewhere={toldLast(told)}
      products={[...new Set(protocols.flatMap((each) => each.products.map(({ product }) => product)))]}
      today={today}
    />
  )
}
