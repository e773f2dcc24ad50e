import type { Answer } from './answer'
import type { components } from './generated/treatment'
import { ApiProblem, call } from './http'

type Schemas = components['schemas']

/** Both legs: where a document says that any key may come, the services send these two. */
type Legs<T> = Record<Leg, T>

export type Point = Schemas['PointRequest']
export type Leg = Point['leg']

export const LEGS: readonly Leg[] = ['LEFT', 'RIGHT']

export type Finding = Answer<Schemas['Finding']>
export type Override = Schemas['PlanOverrideRequest']

type Product = Answer<Schemas['ProductAnswer'], 'ceiling' | 'perLeg' | 'perPointMl' | 'perPointUnits'>
export type Muscle = Answer<Schemas['MuscleAnswer'], 'caution'>
/** The part of the body that a programme treats, and where its points belong. */
export type Area = Omit<Answer<Schemas['AreaAnswer']>, 'muscles' | 'zones'> & {
  muscles: Muscle[]
  zones: Answer<Schemas['InjectionZone'], 'head'>[]
}
export type Protocol = Omit<Answer<Schemas['ProtocolAnswer'], 'adverseEvents' | 'screeningValidity' | 'maintenanceBrokenAfter'>, 'products' | 'followUp' | 'area' | 'measurement' | 'suggestions'> & {
  products: Product[]
  followUp: Answer<Schemas['FollowUpAnswer'], 'until'>[]
  area: Area
  measurement: Answer<Schemas['Measurement'], 'circumference'>
  suggestions: { product: string; unitsPerLeg: Record<'THIN' | 'MEDIUM' | 'THICK', number>; source: string }[]
}

export type LegAssessment = Schemas['AssessedLegRequest']
export type Bulk = LegAssessment['bulk']
export type Posture = NonNullable<LegAssessment['tape']>['posture']
export type AssessmentForm = Schemas['NewAssessment']
/** Botulinum toxin that was given in another place. */
export type ElsewhereForm = Schemas['ElsewhereRequest']
export type Elsewhere = Answer<Schemas['ElsewhereView'], 'product' | 'units'>
export type Assessment = Omit<Answer<Schemas['AssessmentView'], 'elsewhere' | 'asked'>, 'legs' | 'elsewhere'> & {
  /** Nothing if nobody asked. */
  elsewhere?: Elsewhere[] | null
  /** None where only the questions of a day were asked. */
  legs: Partial<Legs<Answer<Schemas['AssessedLegView'], 'muscleThicknessMm' | 'girthCm' | 'thicknessClass'>>>
}

export type PlanForm = Schemas['NewPlan']
/** How a side is split where its muscle has these two heads. */
export type Heads = Record<'MEDIAL' | 'LATERAL', number>
export type SuggestedLegs = Partial<Legs<Answer<Schemas['SuggestedLeg']>>>
export type Plan = Omit<Answer<Schemas['PlanView'], 'acceptedAt'>, 'legs' | 'suggestion'> & {
  legs: Legs<{ units: number; heads?: Heads | null }>
  suggestion?: { legs: SuggestedLegs; source: string; answer: 'ACCEPTED' | 'CHANGED' } | null
}
export type PlanReview = Answer<Schemas['PlanReview']>
export type Suggestion = Omit<Answer<Schemas['SuggestionAnswer']>, 'legs'> & { legs: SuggestedLegs }

export type ConsentForm = Schemas['NewConsent']
export type Consent = Answer<Schemas['ConsentView'], 'textSha256' | 'withdrawal'>
export type ConsentText = Answer<Schemas['ConsentTextAnswer']>

export type Encounter = Answer<Schemas['EncounterAnswer'], 'kind' | 'checkedInAt'>
export type WaitingPatient = Answer<Schemas['WaitingAnswer'], 'name'>

export type SessionSummary = Omit<Answer<Schemas['SessionSummary'], 'sessionNumber' | 'windows'>, 'unitsPerLeg'> & {
  unitsPerLeg: Partial<Legs<number>>
}

export type Chart = Omit<
  Answer<Schemas['ChartAnswer'], 'patient' | 'openedAt' | 'lastSession'>,
  'assessments' | 'plans' | 'consents' | 'encounters' | 'sessions' | 'lastSession'
> & {
  assessments: Assessment[]
  plans: Plan[]
  consents: Consent[]
  encounters: Encounter[]
  sessions: SessionSummary[]
  lastSession?: SessionSummary | null
}

export type Vial = Answer<
  Schemas['VialAnswer'],
  'diluentMl' | 'unitsPerMl' | 'reconstitutedAt' | 'beyondUseAt' | 'patientId'
>

export type PlacedPoint = Answer<Schemas['PointAnswer'], 'head' | 'volumeMl'>
export type Amendment = Answer<Schemas['AmendmentAnswer'], 'note' | 'points'>
export type Session = Omit<
  Answer<Schemas['SessionAnswer'], 'signed'>,
  'points' | 'currentPoints' | 'perHead' | 'perVial' | 'amendments'
> & {
  points: PlacedPoint[]
  currentPoints: PlacedPoint[]
  perHead: Answer<Schemas['HeadSum'], 'planned' | 'difference'>[]
  perVial: Answer<Schemas['VialSum'], 'volumeMl'>[]
  amendments: Amendment[]
}

const api = '/api/treatment'

export const getProtocol = (signal?: AbortSignal) => call<Protocol>('GET', `${api}/protocols/current`, { signal })
export const recordAssessment = (patientId: string, form: AssessmentForm) =>
  call<Assessment>('POST', `${api}/charts/${patientId}/assessments`, { body: form })
export const recordScreening = (patientId: string, form: Schemas['NewScreening']) =>
  call<Assessment>('POST', `${api}/charts/${patientId}/screenings`, { body: form })
export const proposePlan = (patientId: string, form: PlanForm) =>
  call<Plan>('POST', `${api}/charts/${patientId}/plans`, { body: form })
export const reviewPlan = (patientId: string, form: PlanForm, signal?: AbortSignal) =>
  call<PlanReview>('POST', `${api}/charts/${patientId}/plans/review`, { body: form, signal, asks: true })
export const getSuggestions = async (patientId: string, programme: string, signal?: AbortSignal) =>
  (await call<{ suggestions: Suggestion[] }>('GET', `${api}/charts/${patientId}/plans/suggestions`, { query: { programme }, signal })).suggestions
export const acceptPlan = (plan: Plan) => call<Plan>('POST', `${api}/plans/${plan.id}/accept`, { body: {} })
export const signConsent = (patientId: string, form: ConsentForm) =>
  call<Consent>('POST', `${api}/charts/${patientId}/consents`, { body: form })
export const withdrawConsent = (patientId: string, id: string, reason: string) =>
  call<Consent>('POST', `${api}/charts/${patientId}/consents/${id}/withdrawal`, { body: { reason } })
export const consentPdfAddress = (patientId: string, id: string) => `${api}/charts/${patientId}/consents/${id}/pdf`
/** What is signed under a protocol, in every language; `current` is the one that new records are written under. */
export const getConsentTexts = async (protocol: string, signal?: AbortSignal) =>
  (await call<{ texts: ConsentText[] }>('GET', `${api}/protocols/${protocol}/consent-texts`, { signal })).texts

export const getVials = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ vials: Vial[] }>('GET', `${api}/vials`, { query: { patientId }, signal })).vials
export const receiveVial = (vial: Schemas['NewVial']) =>
  call<Vial>('POST', `${api}/vials`, { body: vial })
type TradeItem = Answer<Schemas['TradeItemAnswer']>
/** What a number on packs stands for; null while none was received. */
export const findTradeItem = (gtin: string, signal?: AbortSignal) =>
  call<TradeItem>('GET', `${api}/trade-items/${gtin}`, { signal }).catch((problem: unknown) => {
    if (problem instanceof ApiProblem && problem.status === 404) return null
    throw problem
  })
export const correctTradeItem = (gtin: string, item: Schemas['TradeItemRequest']) =>
  call<TradeItem>('PUT', `${api}/trade-items/${gtin}`, { body: item })
export const reconstituteVial = (vial: Vial, diluentMl: number) =>
  call<Vial>('POST', `${api}/vials/${vial.id}/reconstitute`, { body: { diluentMl } })
export const discardVial = (vial: Pick<Vial, 'id'>, reason: string) => call<Vial>('POST', `${api}/vials/${vial.id}/discard`, { body: { reason } })

export const getChart = (patientId: string, signal?: AbortSignal) =>
  call<Chart>('GET', `${api}/charts/${patientId}`, { signal })
export const getWaiting = async (signal?: AbortSignal) =>
  (await call<{ waiting: WaitingPatient[] }>('GET', `${api}/waiting`, { signal })).waiting
export const startSession = (visit: Schemas['NewSession']) => call<Session>('POST', `${api}/sessions`, { body: visit })
export const getSession = (id: string, signal?: AbortSignal) => call<Session>('GET', `${api}/sessions/${id}`, { signal })
export const placePoints = (id: string, version: number, points: Point[]) =>
  call<Session>('PUT', `${api}/sessions/${id}/points`, { body: { points: points.map(bare) }, version })
/** That the caller has checked dilution and dose, as they are in that version. */
export const checkSession = (id: string, version: number) => call<Session>('POST', `${api}/sessions/${id}/second-check`, { version })
/**
 * Signs that version.
 *
 * @param givenAt when the injections were given; now if left out
 */
export const signSession = (id: string, version: number, overrides: Override[], givenAt?: string) =>
  call<Session>('POST', `${api}/sessions/${id}/sign`, { body: givenAt ? { overrides, givenAt } : { overrides }, version })
/** Appends to that version; without points only the note is added. */
export const amendSession = (id: string, version: number, reason: string, note: string, points?: Point[]) =>
  call<Session>('POST', `${api}/sessions/${id}/amendments`, {
    body: { reason, changes: points ? { note, points: points.map(bare) } : { note } },
    version,
  })

/** A point without what the service works out for it. */
export const bare = ({ leg, muscle, head, x, y, units, vialId }: Point | PlacedPoint): Point => ({
  leg,
  muscle,
  ...(head ? { head } : {}),
  x,
  y,
  units,
  vialId,
})
