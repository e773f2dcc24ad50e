import type { Patient } from '../api/booking'
import { ApiProblem } from '../api/http'

/** Somebody whom the clinic knows, and why they may be the person in the form. */
export interface Duplicate {
  patient: Patient
  reasons: string[]
}

/** Who stands against a registration: those to be told apart, or who has the number that was typed. */
export function knownAlready(problem: unknown): { duplicates: Duplicate[]; canRegister: boolean } | undefined {
  if (!(problem instanceof ApiProblem) || problem.status !== 409) return undefined
  if (problem.type === 'likely-duplicates')
    return { duplicates: (problem.problem.duplicates as Duplicate[] | undefined) ?? [], canRegister: true }
  if (problem.type === 'identifier-taken') {
    const holders = (problem.problem.patients as Patient[] | undefined) ?? []
    return { duplicates: holders.map((patient) => ({ patient, reasons: ['IDENTIFIER'] })), canRegister: false }
  }
  return undefined
}

/** Those already told apart, and those just looked at. */
export const toldApart = (before: string[], shown: Duplicate[]): string[] => [
  ...new Set([...before, ...shown.map((each) => each.patient.id)]),
]
