import type { Answer } from './answer'
import type { components } from './generated/treatment'
import { call } from './http'
import type { Assessment, Consent, Encounter, Leg, Plan, SessionSummary } from './treatment'

type Schemas = components['schemas']
type Bare = Answer<Schemas['TimelineLine']>

/** A line of the timeline: what its kind says is there, and nothing else. */
export interface TimelineLine {
  kind: Bare['kind']
  at: string
  id: string
  encounter?: Encounter | null
  recorded?: boolean | null
  assessment?: Assessment | null
  plan?: Plan | null
  consent?: Consent | null
  session?: SessionSummary | null
  amendment?: Answer<Schemas['AmendmentLine']> | null
  outcome?: { legs: Partial<Record<Leg, { girthCm?: number; muscleThicknessMm?: number }>>; recordedBy: string; enteredInError: boolean } | null
  photograph?: Answer<Schemas['PhotographLine']> | null
  document?: Answer<Schemas['DocumentLine'], 'datedOn'> | null
  checkIn?: Answer<Schemas['CheckInLine']> | null
  questionnaire?: Answer<Schemas['QuestionnaireLine']> | null
  adverseEvent?: Answer<Schemas['AdverseEventLine'], 'reportBy'> | null
}

export interface TimelinePage {
  entries: TimelineLine[]
  nextCursor?: string | null
}

export const getTimeline = (patientId: string, cursor: string | undefined, signal?: AbortSignal) =>
  call<TimelinePage>('GET', `/api/treatment/charts/${patientId}/timeline`, { query: { cursor }, signal })
