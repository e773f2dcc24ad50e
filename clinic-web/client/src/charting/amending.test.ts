import { describe, expect, it } from 'vitest'
import type { Amendment, Finding, PlacedPoint, Session } from '../api/treatment'
import { differenceOf, namedVials, summaryOf, versionsOf } from './amending'

const point = (units: number, changed: Partial<PlacedPoint> = {}): PlacedPoint => ({
  leg: 'LEFT', muscle: 'GASTROCNEMIUS', head: 'MEDIAL', x: 0.6, y: 0.25, units, vialId: 'v1', lot: 'L1', product: 'BOTOX', volumeMl: units / 40, ...changed,
})
const amendment = (number: number, points: PlacedPoint[] | null, findings: Finding[] = []): Amendment => ({
  number, reason: 'slip', note: 'cooled', points: points as Amendment['points'], findings,
  signature: { signerId: 'd', signedBy: 'Dr D', signedAt: '2026-12-01T03:00:00Z', hash: '0' },
})
const finding = (rule: string): Finding => ({ rule, severity: 'SOFT', message: rule, source: 's', values: {} })

describe('a signed session', () => {
  it('is readable as it was signed and with every amendment', () => {
    const session = {
      points: [point(10)],
      findings: [finding('then')],
      amendments: [amendment(1, null), amendment(2, [point(20)], [finding('dose')]), amendment(3, null)],
    }
    const versions = versionsOf(session)
    expect(versions.map((each) => each.points.map((one) => one.units))).toEqual([[10], [10], [20], [20]])
    expect(versions.map((each) => each.findings.map((one) => one.rule))).toEqual([['then'], ['then'], ['dose'], ['dose']])
    expect(versions.map((each) => each.number)).toEqual([0, 1, 2, 3])
  })

  it('is summed up as it read then', () => {
    const session = {
      product: 'BOTOX',
      perLeg: [{ leg: 'LEFT', planned: 80, given: 0, difference: 0 }, { leg: 'RIGHT', planned: 80, given: 0, difference: 0 }],
      perHead: [{ leg: 'LEFT', head: 'LATERAL', planned: 30, given: 0, difference: 0 }],
    } as Pick<Session, 'product' | 'perLeg' | 'perHead'>
    const summary = summaryOf(session, [point(10), point(2.5), point(5, { vialId: 'v2', lot: 'L2', leg: 'RIGHT', volumeMl: null })])
    expect(summary.perLeg).toEqual([{ leg: 'LEFT', planned: 80, given: 12.5 }, { leg: 'RIGHT', planned: 80, given: 5 }])
    expect(summary.perHead).toEqual([
      { leg: 'LEFT', head: 'LATERAL', planned: 30, given: 0 },
      { leg: 'LEFT', head: 'MEDIAL', planned: undefined, given: 12.5 },
      { leg: 'RIGHT', head: 'MEDIAL', planned: undefined, given: 5 },
    ])
    expect(summary.perVial).toEqual([
      { vialId: 'v1', lot: 'L1', units: 12.5, volumeMl: 0.3125 },
      { vialId: 'v2', lot: 'L2', units: 5, volumeMl: null },
    ])
  })

  it('counts units of the plan’s product alone', () => {
    const session = { product: 'BOTOX', perLeg: [{ leg: 'LEFT', planned: 80, given: 0, difference: 0 }], perHead: [] } as Pick<Session, 'product' | 'perLeg' | 'perHead'>
    expect(summaryOf(session, [point(10), point(99, { product: 'DYSPORT' })]).perLeg[0]?.given).toBe(10)
  })
})

describe('what an amendment changes', () => {
  it('is said per leg and per vial', () => {
    const was = [point(10), point(20, { vialId: 'v2' })]
    const difference = differenceOf(was, [point(15), point(20, { vialId: 'v2', leg: 'RIGHT' })])
    expect(difference.legs).toEqual([{ of: 'LEFT', was: 30, now: 15 }, { of: 'RIGHT', was: 0, now: 20 }])
    expect(difference.vials).toEqual([{ of: 'v1', was: 10, now: 15 }, { of: 'v2', was: 20, now: 20 }])
    expect(difference.changedPoints).toBe(2)
  })

  it('is seen where only a place, a head or a vial changes', () => {
    const was = [point(10), point(10)]
    expect(differenceOf(was, was).changedPoints).toBe(0)
    expect(differenceOf(was, [point(10, { x: 0.7 }), point(10)]).changedPoints).toBe(1)
    expect(differenceOf(was, [point(10), point(10, { head: 'LATERAL' })]).changedPoints).toBe(1)
    expect(differenceOf(was, [point(10)]).changedPoints).toBe(1)
    expect(differenceOf(was, [point(10), point(10, { vialId: 'v3' })]).vials).toEqual([{ of: 'v1', was: 20, now: 10 }, { of: 'v3', was: 0, now: 10 }])
  })
})

describe('vials to choose from', () => {
  it('are named by lot, and counted where a lot has several', () => {
    const named = namedVials([{ id: 'a', lot: 'L1' }, { id: 'b', lot: 'L2' }, { id: 'a', lot: 'L1' }, { id: 'c', lot: 'L1' }])
    expect(named.map((each) => each.name)).toEqual(['L1 (1)', 'L2', 'L1 (2)'])
  })
})
