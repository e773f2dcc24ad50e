import { describe, expect, it } from 'vitest'
import type { Outcomes } from '../api/outcomes'
import { bandsOf, changes, curveOption, inPrint, quantityOf, weeksBetween, weeksOf } from './curve'

const leg = (girthCm: number, changeCm: number | null) => ({ girthCm, changeCm, muscleThicknessMm: null, changeMm: null })
const points = [
  { on: '2026-01-01', legs: { LEFT: leg(37.2, 0), RIGHT: leg(37, 0) } },
  { on: '2026-03-05', legs: { LEFT: leg(36.7, -0.5), RIGHT: leg(36.8, -0.2) } },
]
const outcomes: Pick<Outcomes, 'points' | 'sessions' | 'published' | 'wearOff' | 'effect'> = {
  points,
  sessions: [{ sessionId: 's1', on: '2026-01-08', number: 1 }],
  published: [{ study: 'RCT', dose: '60 U', changes: [{ after: 'P8W', cm: -0.48 }], source: 's' }],
}
const words = { legs: { LEFT: 'Left', RIGHT: 'Right' }, weeks: 'weeks', session: (n: number) => `#${n}`, inPrint: 'In print', byProtocol: 'protocol', byOwn: 'own', value: (n: number) => `${n} cm` }

describe('the curve of a patient', () => {
  it('counts weeks from the first session, and below 0 before it', () => {
    expect(weeksBetween('2026-01-08', '2026-03-05')).toBe(8)
    expect(changes(points, 'LEFT', '2026-01-08')).toEqual([[-1, 0], [8, -0.5]])
  })

  it('leaves out days that nothing can be compared with', () => {
    expect(changes([{ on: '2026-01-01', legs: { LEFT: leg(37, null), RIGHT: leg(37, null) } }], 'LEFT', '2026-01-08')).toEqual([])
  })

  it('puts what is in print beside it, after as many weeks', () => {
    expect(['P8W', 'P3M', 'P1Y', 'P10D'].map(weeksOf)).toEqual([8, 13, 52.2, 1.4])
    expect(inPrint(outcomes.published[0]!)).toEqual([[8, -0.48]])
  })

  it('is of the muscle where there is no girth to measure', () => {
    const side = (mm: number, changeMm: number) => ({ girthCm: null, changeCm: null, muscleThicknessMm: mm, changeMm })
    const face = [{ on: '2026-03-05', legs: { LEFT: side(14, -2.2), RIGHT: side(14.3, -1.5) } }]
    expect([quantityOf(points), quantityOf(face)]).toEqual(['changeCm', 'changeMm'])
    expect(curveOption({ ...outcomes, points: face, published: [] }, words)?.series[1]?.data).toEqual([[8, -1.5]])
  })

  it('shades when the effect of the last session may end, by the protocol and by own sessions', () => {
    const sessions = [...outcomes.sessions, { sessionId: 's2', on: '2026-06-25', number: 2 }]
    const known = { ...outcomes, sessions, wearOff: { from: '2026-10-29', until: '2027-01-28' } }
    const effect = (untilDays: number | null) => ({ legsWithoutEffect: 0, toleranceCm: 0.3, lasted: { sessions: 1, legs: 2, fromDays: 70, untilDays } })
    const spans = (option: Parameters<typeof bandsOf>[0]) => bandsOf(option, words).map(({ name, from, until }) => [name, from, until])

    expect(spans({ ...known, effect: effect(140) })).toEqual([
      ['protocol', 42, 55],
      ['own', 34, 44],
    ])
    expect(spans({ ...known, effect: effect(null) })[1]).toEqual(['own', 34, undefined])
    expect(spans({ ...known, effect: { ...effect(null), lasted: null } })).toHaveLength(1)
    const option = curveOption({ ...known, effect: effect(null) }, words)
    expect(option?.series[0]).toMatchObject({ markArea: { data: [[{ xAxis: 42 }, { xAxis: 55 }], [{ xAxis: 34 }, {}]] } })
    expect(option?.xAxis.max({ max: 8 })).toBe(55)
  })

  it('is drawn from the first session on', () => {
    expect(curveOption(outcomes, words)?.series.map((each) => each.name)).toEqual(['Left', 'Right', 'In print'])
    expect(curveOption({ ...outcomes, sessions: [] }, words)).toBeUndefined()
  })
})
