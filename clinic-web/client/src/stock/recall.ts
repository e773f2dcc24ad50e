import type { ConcernedPatient } from '../api/lots'

type Knowledge = Pick<ConcernedPatient, 'patientKnows' | 'physicianKnows'>

/** Whether nobody is left to tell for this patient. */
export const isSettled = (patient: Knowledge): boolean => patient.patientKnows && patient.physicianKnows

export const settledCount = (patients: readonly Knowledge[]): number => patients.filter(isSettled).length

/** Units of points of one lot, which is one product; to a hundredth, as syringes are read. */
export const unitsOf = (points: readonly { units: number }[]): number =>
  Math.round(points.reduce((sum, point) => sum + point.units, 0) * 100) / 100
