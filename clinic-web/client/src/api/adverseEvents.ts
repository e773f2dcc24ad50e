import type { Answer } from './answer'
import type { components } from './generated/treatment'
import { call } from './http'

type Schemas = components['schemas']

const api = '/api/treatment'

export type NewAdverseEvent = Schemas['NewAdverseEvent']
export type NewFollowUp = Schemas['NewFollowUp']
export type Seriousness = NonNullable<NewAdverseEvent['seriousness']>[number]
export type ReactionOutcome = NonNullable<NewAdverseEvent['outcome']>
export type ReactionSite = NonNullable<NewAdverseEvent['site']>
export type Causality = NonNullable<NewFollowUp['causality']>
export type FollowUp = Answer<Schemas['FollowUp'], 'seriousness' | 'causality' | 'outcome' | 'endedOn'>

/** An adverse event as it stands, with what was learned and done since. */
export type AdverseEvent = Omit<
  Answer<Schemas['AdverseEventAnswer'], 'patientName' | 'reportBy' | 'causality' | 'endedOn' | 'acknowledged'>,
  'followUps'
> & { followUps: FollowUp[] }

export const SERIOUSNESS: readonly Seriousness[] = [
  'LIFE_THREATENING',
  'HOSPITALISATION',
  'DISABILITY',
  'CONGENITAL_ANOMALY',
  'OTHER_IMPORTANT',
  'DEATH',
]
export const OUTCOMES: readonly ReactionOutcome[] = [
  'NOT_RECOVERED',
  'RECOVERING',
  'RECOVERED',
  'RECOVERED_WITH_SEQUELAE',
  'FATAL',
  'UNKNOWN',
]
export const CAUSALITIES: readonly Causality[] = ['CERTAIN', 'PROBABLE', 'POSSIBLE', 'UNLIKELY', 'UNCLASSIFIED', 'UNASSESSABLE']
export const SITES: readonly ReactionSite[] = ['LEFT_LEG', 'RIGHT_LEG', 'BOTH_LEGS', 'ELSEWHERE']

const listed = async (path: string, signal?: AbortSignal) =>
  (await call<{ adverseEvents: AdverseEvent[] }>('GET', `${api}${path}`, { signal })).adverseEvents

export const getOpenAdverseEvents = (signal?: AbortSignal) => listed('/adverse-events/open', signal)
export const getAdverseEventsOf = (patientId: string, signal?: AbortSignal) =>
  listed(`/charts/${patientId}/adverse-events`, signal)
export const getAdverseEvent = (id: string, signal?: AbortSignal) =>
  call<AdverseEvent>('GET', `${api}/adverse-events/${id}`, { signal })
export const reportAdverseEvent = (patientId: string, told: NewAdverseEvent) =>
  call<AdverseEvent>('POST', `${api}/charts/${patientId}/adverse-events`, { body: told })
export const followUp = (id: string, learned: NewFollowUp) =>
  call<AdverseEvent>('POST', `${api}/adverse-events/${id}/follow-ups`, { body: learned })
/** Counts for the follow-ups that were read, and for no red flag that came meanwhile. */
export const acknowledge = (id: string, followUps: number) =>
  call<AdverseEvent>('POST', `${api}/adverse-events/${id}/acknowledgement`, { body: { followUps } })
export const submit = (id: string, sent: Schemas['NewSubmission']) =>
  call<AdverseEvent>('POST', `${api}/adverse-events/${id}/submissions`, { body: sent })
export const caseReportAddress = (id: string) => `${api}/adverse-events/${id}/case-report.csv`
