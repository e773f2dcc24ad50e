import type { Patient } from '../api/booking'

/** What two records say of the same thing. */
export interface Compared {
  label: string
  kept: string
  replaced: string
  differs: boolean
}

type Read = [label: string, value: (patient: Patient) => string | null | undefined]

/** Both records line by line; what neither knows is left out. */
export const compared = (kept: Patient, replaced: Patient, reads: Read[]): Compared[] =>
  reads
    .map(([label, value]) => ({ label, kept: value(kept) ?? '', replaced: value(replaced) ?? '' }))
    .filter((line) => line.kept !== '' || line.replaced !== '')
    .map((line) => ({ ...line, differs: line.kept !== line.replaced }))
