import { call } from './http'

export type Leg = 'LEFT' | 'RIGHT'
export type Head = 'MEDIAL' | 'LATERAL'
export type Muscle = 'GASTROCNEMIUS' | 'SOLEUS'
export type Bulk = 'MUSCLE' | 'FAT' | 'OEDEMA' | 'MIXED'

export const LEGS: readonly Leg[] = ['LEFT', 'RIGHT']

export interface Finding {
  severity: 'HARD' | 'SOFT'
  rule: string
  message: string
  source: string
  values: Record<string, string>
}

export interface Override {
  rule: string
  reason: string
}

export interface Protocol {
  id: string
  title: string
  products: {
    product: string
    inn: string
    vialUnits: number[]
    usualDiluentMl: number[]
    ceiling: { units: number; period: string | null } | null
    perLeg: { from: number; until: number; source: string } | null
  }[]
  measurement: { thirdReadingAboveCm: number; readings: number }
  screening: { question: string; text: string }[]
  consents: Record<string, { textVersion: number; items: string[] }>
}

export interface LegAssessment {
  circumferenceCm: number[]
  muscleThicknessMm?: number | null
  strength: number
  bulk: Bulk
}

export interface AssessmentForm {
  appointmentId: string
  legs: Record<Leg, LegAssessment>
  screening: Record<string, boolean | string[]>
}

export interface Assessment {
  id: string
  appointmentId: string
  legs: Record<Leg, LegAssessment & { girthCm: number }>
  screening: { yes: string[]; allergies: string[]; medications: string[] }
  findings: Finding[]
  assessedAt: string
  assessedBy: string
}

export interface PlanForm {
  product: string
  legs: Record<Leg, { units: number }>
  sessions: number
  overrides: Override[]
}

export interface Plan extends PlanForm {
  id: string
  version: number
  status: 'PROPOSED' | 'ACCEPTED'
  intervalDays: number
  findings: Finding[]
  proposedAt: string
  proposedBy: string
  acceptedAt: string | null
}

export interface ConsentForm {
  kind: 'TREATMENT' | 'PHOTOGRAPHS'
  language: string
  signedBy: string
  signature: string
}

export interface Consent {
  id: string
  kind: 'TREATMENT' | 'PHOTOGRAPHS'
  language: string
  signedBy: string
  signedAt: string
  witnessedBy: string
}

export interface Encounter {
  appointmentId: string
  kind: 'CONSULTATION' | 'SESSION' | 'REVIEW' | null
  status: 'BOOKED' | 'CHECKED_IN' | 'MISSED' | 'CANCELLED'
  serviceId: string
  practitionerId: string
  practitionerName: string
  roomName: string
  start: string
  end: string
  checkedInAt: string | null
}

export interface SessionSummary {
  id: string
  appointmentId: string
  status: 'DRAFT' | 'SIGNED'
  on: string
  sessionNumber: number | null
  product: string
  unitsPerLeg: Record<Leg, number>
  amendments: number
}

export interface Chart {
  patientId: string
  version: number
  patient: { name: { given: string; family: string }; birthDate: string; age: number } | null
  openedAt: string | null
  encounters: Encounter[]
  assessments: Assessment[]
  plans: Plan[]
  consents: Consent[]
  sessions: SessionSummary[]
  lastSession: SessionSummary | null
  cumulativeUnits: Record<string, number>
}

export interface WaitingPatient {
  patientId: string
  since: string
  state: 'WAITING' | 'IN_PROGRESS'
  appointment: Encounter
}

export interface Vial {
  id: string
  version: number
  product: string
  lot: string
  expires: string
  status: 'SEALED' | 'RECONSTITUTED'
  labelledUnits: number
  remainingUnits: number
  diluentMl: number | null
  unitsPerMl: number | null
  reconstitutedAt: string | null
  beyondUseAt: string | null
  patientId: string | null
}

export interface Point {
  leg: Leg
  muscle: Muscle
  head?: Head | null
  x: number
  y: number
  units: number
  vialId: string
}

const api = '/api/treatment'

export const getProtocol = (signal?: AbortSignal) => call<Protocol>('GET', `${api}/protocols/current`, { signal })
export const recordAssessment = (patientId: string, form: AssessmentForm) =>
  call<Assessment>('POST', `${api}/charts/${patientId}/assessments`, { body: form })
export const proposePlan = (patientId: string, form: PlanForm) =>
  call<Plan>('POST', `${api}/charts/${patientId}/plans`, { body: form })
export const acceptPlan = (plan: Plan) => call<Plan>('POST', `${api}/plans/${plan.id}/accept`, { body: {} })
export const signConsent = (patientId: string, form: ConsentForm) =>
  call<Consent>('POST', `${api}/charts/${patientId}/consents`, { body: form })

export const getVials = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ vials: Vial[] }>('GET', `${api}/vials`, { query: { patientId }, signal })).vials
export const receiveVial = (vial: { product: string; lot: string; expires: string; labelledUnits: number }) =>
  call<Vial>('POST', `${api}/vials`, { body: vial })
export const reconstituteVial = (vial: Vial, diluentMl: number) =>
  call<Vial>('POST', `${api}/vials/${vial.id}/reconstitute`, { body: { diluentMl } })

export interface PlacedPoint extends Point {
  volumeMl: number | null
  product: string
  lot: string
}

export interface Signature {
  signedBy: string
  signedAt: string
}

export interface Amendment {
  number: number
  reason: string
  note: string | null
  signature: Signature
}

export interface Session {
  id: string
  version: number
  status: 'DRAFT' | 'SIGNED'
  appointmentId: string
  patientId: string
  product: string
  on: string
  points: PlacedPoint[]
  currentPoints: PlacedPoint[]
  perLeg: { leg: Leg; planned: number; given: number; difference: number }[]
  perVial: { vialId: string; lot: string; units: number; volumeMl: number | null; remainingUnits: number }[]
  findings: Finding[]
  signed: { sessionNumber: number; signature: Signature; overrides: Override[]; intact: boolean } | null
  amendments: Amendment[]
}

export const getChart = (patientId: string, signal?: AbortSignal) =>
  call<Chart>('GET', `${api}/charts/${patientId}`, { signal })
export const getWaiting = async (signal?: AbortSignal) =>
  (await call<{ waiting: WaitingPatient[] }>('GET', `${api}/waiting`, { signal })).waiting
export const startSession = (appointmentId: string) =>
  call<Session>('POST', `${api}/sessions`, { body: { appointmentId } })
export const getSession = (id: string, signal?: AbortSignal) => call<Session>('GET', `${api}/sessions/${id}`, { signal })
export const placePoints = (id: string, version: number, points: Point[]) =>
  call<Session>('PUT', `${api}/sessions/${id}/points`, { body: { points: points.map(bare) }, version })
export const signSession = (id: string, overrides: Override[]) =>
  call<Session>('POST', `${api}/sessions/${id}/sign`, { body: { overrides } })
export const amendSession = (id: string, reason: string, note: string) =>
  call<Session>('POST', `${api}/sessions/${id}/amendments`, { body: { reason, changes: { note } } })

/** A point without what the service works out for it. */
export const bare = ({ leg, muscle, head, x, y, units, vialId }: Point): Point => ({
  leg,
  muscle,
  ...(head ? { head } : {}),
  x,
  y,
  units,
  vialId,
})
