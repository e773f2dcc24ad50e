import type { Answer } from './answer'
import type { Appointment } from './booking'
import type { components } from './generated/booking'
import { ApiProblem, call } from './http'

type Schemas = components['schemas']

export type AttendancePolicy = Answer<Schemas['PolicyView'], 'noShowLimit' | 'lastEdit'>
export type UndoStep = NonNullable<Schemas['UndoBody']['step']>
export type HowConfirmed = NonNullable<Schemas['ConfirmBody']['how']>

/** Rules that a manager sets aside: all that a refusal listed, with the reason. */
export interface RuleOverride {
  reason: string
  rules: string[]
}

/** Why a visit may not be booked, as a refusal lists it. */
export interface Reason {
  type: string
  message: string
  overridable: boolean
}

/** What became of one session of a course that could not be booked. */
export interface SessionAccount {
  number: number
  outcome: 'FOUND' | 'NONE_FREE' | 'NOT_ALLOWED' | 'HOLD_ENDED' | 'NOT_TRIED'
  searchedFrom?: string
  searchedUntil?: string
  found?: Appointment
}

const path = '/api/booking/appointments'

const command = (appointment: Appointment, name: string, body: unknown = {}) =>
  call<Appointment>('POST', `${path}/${appointment.id}/${name}`, { body, version: appointment.version })

export const confirm = (appointment: Appointment, how: HowConfirmed) => command(appointment, 'confirm', { how })
export const start = (appointment: Appointment) => command(appointment, 'start')
export const complete = (appointment: Appointment, note?: string) => command(appointment, 'complete', { note })
export const bookHeld = (appointment: Appointment) => command(appointment, 'book')
export const release = (appointment: Appointment) => command(appointment, 'release')
export const undo = (appointment: Appointment, step: UndoStep, reason: string) =>
  command(appointment, 'undo', { step, reason })
export const reassign = (appointment: Appointment, practitionerId: string, override?: RuleOverride) =>
  command(appointment, 'reassign', { practitionerId, override })

export const getPolicy = (signal?: AbortSignal) =>
  call<AttendancePolicy>('GET', '/api/booking/attendance-policy', { signal })

/** How many sessions are planned, held and booked; nothing of what is given. */
export type PlanSummary = Answer<Schemas['PlanSummary'], 'lastOn' | 'nextFrom'>
export const getPlanSummary = (patientId: string, signal?: AbortSignal) =>
  call<PlanSummary>('GET', `/api/booking/patients/${patientId}/plan-summary`, { signal })

export const bookCourse = (course: Schemas['CourseBody']) =>
  call<{ courseId: string; sessions: Appointment[] }>('POST', `${path}/courses`, { body: course })

/** The reasons of a refusal, if it has any. */
export function reasonsOf(problem: unknown): Reason[] {
  const listed = problem instanceof ApiProblem ? problem.problem.reasons : undefined
  return Array.isArray(listed) ? (listed as Reason[]) : []
}

/** What became of each session, if a course was refused. */
export function accountOf(problem: unknown): SessionAccount[] {
  const listed = problem instanceof ApiProblem && problem.type === 'course-incomplete' ? problem.problem.sessions : undefined
  return Array.isArray(listed) ? (listed as SessionAccount[]) : []
}
