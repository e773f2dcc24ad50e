import { describe, expect, it } from 'vitest'
import type { ImportRow, ImportStep } from '../api/patientFiles'
import { begun, counted, isDone, runOn, troubled, type ImportRun } from './importRun'

const row = (number: number, outcome: ImportRow['outcome']): ImportRow => ({ row: number, outcome, patientId: '', problems: [], likeRows: [], likePatients: [] })
const steps: Record<number, ImportStep> = {
  0: { rows: [row(2, 'REGISTERED'), row(3, 'REFUSED')], done: 2, total: 3 },
  2: { rows: [row(4, 'KNOWN')], done: 3, total: 3 },
}

describe('a run through a file', () => {
  it('asks from where the last step ended, and tells each', async () => {
    const told: number[] = []
    const run = await runOn(begun(false), (done) => Promise.resolve(steps[done]!), ({ done }) => told.push(done))

    expect(told).toEqual([2, 3])
    expect(isDone(run)).toBe(true)
    expect(run.rows.map((each) => each.row)).toEqual([2, 3, 4])
  })

  it('goes on after a step that failed without asking for anything twice', async () => {
    let last: ImportRun = begun(false)
    const asked: number[] = []
    let broken = true
    const next = (done: number) => {
      asked.push(done)
      if (done === 2 && broken) {
        broken = false
        return Promise.reject(new Error('away'))
      }
      return Promise.resolve(steps[done]!)
    }
    const tell = (run: ImportRun) => {
      last = run
    }

    await expect(runOn(last, next, tell)).rejects.toThrow('away')
    expect(isDone(last)).toBe(false)
    await runOn(last, next, tell)

    expect(asked).toEqual([0, 2, 2])
    expect(last.rows).toHaveLength(3)
  })

  it('counts outcomes and finds what somebody must look at', () => {
    const rows = [row(2, 'READY'), row(3, 'REFUSED'), row(4, 'LIKELY_KNOWN'), row(5, 'KNOWN'), row(6, 'REFUSED')]

    expect(counted(rows)).toEqual({ READY: 1, REFUSED: 2, LIKELY_KNOWN: 1, KNOWN: 1 })
    expect(troubled(rows).map((each) => each.row)).toEqual([3, 4, 6])
  })
})
