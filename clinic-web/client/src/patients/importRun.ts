import type { ImportOutcome, ImportRow, ImportStep } from '../api/patientFiles'

/** How far a run through a file has come. */
export interface ImportRun {
  dryRun: boolean
  done: number
  total?: number
  rows: ImportRow[]
}

export const begun = (dryRun: boolean): ImportRun => ({ dryRun, done: 0, rows: [] })

export const isDone = (run: ImportRun) => run.total !== undefined && run.done >= run.total

/** Goes on until the file is through, telling each step; what was done stays told if a step fails. */
export async function runOn(from: ImportRun, next: (done: number) => Promise<ImportStep>, tell: (run: ImportRun) => void): Promise<ImportRun> {
  let run = from
  while (!isDone(run)) {
    const step = await next(run.done)
    run = { ...run, done: step.done, total: step.total, rows: [...run.rows, ...step.rows] }
    tell(run)
  }
  return run
}

/** The rows that somebody has to look at, in the file's order. */
export const troubled = (rows: ImportRow[]) => rows.filter(({ outcome }) => outcome !== 'READY' && outcome !== 'REGISTERED' && outcome !== 'KNOWN')

export function counted(rows: ImportRow[]): Partial<Record<ImportOutcome, number>> {
  const counts: Partial<Record<ImportOutcome, number>> = {}
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}
