import type { Bulk, LegAssessment } from '../api/treatment'

/** A leg as it is being typed. */
export interface LegText {
  first: string | number
  second: string | number
  third: string | number
  thickness: string | number
  strength: number | undefined
  bulk: Bulk | undefined
}

const read = (value: string | number): number | undefined => (value === '' || Number.isNaN(Number(value)) ? undefined : Number(value))

/** Two readings that differ by more than the protocol's limit ask for a third. */
export function needsThird(text: Pick<LegText, 'first' | 'second'>, aboveCm: number): boolean {
  const first = read(text.first)
  const second = read(text.second)
  if (first === undefined || second === undefined) return false
  return Math.round(Math.abs(first - second) * 10) > Math.round(aboveCm * 10)
}

/** The leg as it is sent, or nothing while something is missing. The thickness may be left out. */
export function fromText(text: LegText, aboveCm: number): LegAssessment | undefined {
  const readings = [text.first, text.second, ...(needsThird(text, aboveCm) ? [text.third] : [])].map(read)
  const { strength, bulk } = text
  if (readings.includes(undefined) || strength === undefined || bulk === undefined) return undefined
  return {
    circumferenceCm: readings.filter((reading) => reading !== undefined),
    muscleThicknessMm: read(text.thickness),
    strength,
    bulk,
  }
}
