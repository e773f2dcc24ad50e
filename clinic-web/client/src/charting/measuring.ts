import type { Bulk, LegAssessment, Posture } from '../api/treatment'

export const blankReadings: ReadingText = { first: '', second: '', third: '', thickness: '', tapeAt: '', posture: 'STANDING' }

type Readings = Pick<LegAssessment, 'circumferenceCm' | 'muscleThicknessMm' | 'tape'>

/** What is read off a leg, as it is being typed. */
export interface ReadingText {
  first: string | number
  second: string | number
  third: string | number
  thickness: string | number
  /** From the medial malleolus up to the tape, cm. */
  tapeAt: string | number
  posture: Posture
}

/** A leg as it is being typed. */
export interface LegText extends ReadingText {
  strength: number | undefined
  bulk: Bulk | undefined
}

const read = (value: string | number): number | undefined => (value === '' || Number.isNaN(Number(value)) ? undefined : Number(value))

/** Two readings that differ by more than the protocol's limit ask for a third; none do where there is no girth to measure. */
export function needsThird(text: Pick<ReadingText, 'first' | 'second'>, aboveCm: number | undefined): boolean {
  if (aboveCm === undefined) return false
  const first = read(text.first)
  const second = read(text.second)
  if (first === undefined || second === undefined) return false
  return Math.round(Math.abs(first - second) * 10) > Math.round(aboveCm * 10)
}

/** The class of a muscle's thickness as it is being typed, by the protocol's limits; nothing while there is none. */
export function thicknessClassOf(
  text: Pick<ReadingText, 'thickness'>,
  limits: { thinBelowMm: number; thickAboveMm: number },
): 'THIN' | 'MEDIUM' | 'THICK' | undefined {
  const mm = read(text.thickness)
  if (mm === undefined) return undefined
  return mm < limits.thinBelowMm ? 'THIN' : mm > limits.thickAboveMm ? 'THICK' : 'MEDIUM'
}

/** The readings as they are sent, or nothing while one is missing. The thickness may be left out. */
export function readingsFrom(
  text: ReadingText,
  aboveCm: number | undefined,
): Readings | undefined {
  if (aboveCm === undefined) return { muscleThicknessMm: read(text.thickness) }
  const readings = [text.first, text.second, ...(needsThird(text, aboveCm) ? [text.third] : [])].map(read)
  if (readings.includes(undefined)) return undefined
  const tapeAt = read(text.tapeAt)
  return {
    circumferenceCm: readings.filter((reading) => reading !== undefined),
    muscleThicknessMm: read(text.thickness),
    ...(tapeAt === undefined ? {} : { tape: { aboveMalleolusCm: tapeAt, posture: text.posture } }),
  }
}

/** The girth that counts: the mean of two readings, the middle one of three. */
export function girthOf(text: ReadingText, aboveCm: number | undefined): number | undefined {
  const readings = readingsFrom(text, aboveCm)?.circumferenceCm?.toSorted((a, b) => a - b)
  const [low, middle, high] = readings ?? []
  if (low === undefined || middle === undefined) return undefined
  return high === undefined ? (low + middle) / 2 : middle
}

/** The side as it is sent, or nothing while something is missing. */
export function fromText(text: LegText, aboveCm: number | undefined): LegAssessment | undefined {
  const readings = readingsFrom(text, aboveCm)
  const { strength, bulk } = text
  return readings && strength !== undefined && bulk !== undefined ? { ...readings, strength, bulk } : undefined
}
