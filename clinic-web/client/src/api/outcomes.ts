import type { Answer } from './answer'
import type { components } from './generated/treatment'
import { call } from './http'
import type { Leg } from './treatment'

type Schemas = components['schemas']
type Legs<T> = Record<Leg, T>

const api = '/api/treatment/charts'

export type NewOutcome = Schemas['NewOutcome']
export type Rater = NonNullable<NewOutcome['ratedBy']>
export type CurvePoint = { on: string; legs: Legs<Answer<Schemas['LegPoint'], 'girthCm' | 'muscleThicknessMm' | 'changeCm' | 'changeMm'>> }
export type PublishedStudy = Answer<Schemas['PublishedStudy'], 'finding'>
/** For how long own sessions have held. */
export type OwnEffect = Answer<Omit<Schemas['OwnEffect'], 'lasted'>> & { lasted?: Answer<Schemas['EffectRange'], 'untilDays'> | null }
export type RecordedOutcome = Omit<Answer<Omit<Schemas['RecordedOutcome'], 'legs'>, 'improvement' | 'enteredInError'>, 'enteredInError'> & {
  legs: Legs<{ girthCm?: number | null; muscleThicknessMm?: number | null }>
  enteredInError?: Answer<Schemas['EnteredInError']> | null
}

/** What treatments have brought to a patient. */
export type Outcomes = Omit<
  Answer<Schemas['OutcomeAnswer'], 'baselineOn' | 'own' | 'wearOff' | 'scale'>,
  'points' | 'outcomes' | 'published' | 'effect'
> & {
  points: CurvePoint[]
  published: PublishedStudy[]
  effect?: OwnEffect | null
  outcomes: RecordedOutcome[]
}

export const getOutcomes = (patientId: string, programme: string, signal?: AbortSignal) =>
  call<Outcomes>('GET', `${api}/${patientId}/outcomes`, { query: { programme }, signal })
export const recordOutcome = (patientId: string, found: NewOutcome) =>
  call<RecordedOutcome>('POST', `${api}/${patientId}/outcomes`, { body: found })
/** Says that one should not be here, once; it stays in the record, and counts no more. */
export const markOutcome = (patientId: string, id: string, reason: string) =>
  call<RecordedOutcome>('POST', `${api}/${patientId}/outcomes/${id}/entered-in-error`, { body: { reason } })
