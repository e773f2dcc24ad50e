import { describe, expect, it } from 'vitest'
import type { SuggestedLegs } from '../api/treatment'
import { accepted, answerTo, headsOf, isWellSplit, planFrom, type PlannedLegs } from './planning'

const typed = (left: string | number, right: string | number, medial: string | number = ''): PlannedLegs => ({
  LEFT: { units: left, medial },
  RIGHT: { units: right, medial: '' },
})
const suggested: SuggestedLegs = {
  LEFT: { thicknessClass: 'MEDIUM', thicknessMm: 24, units: 75 },
  RIGHT: { thicknessClass: 'MEDIUM', thicknessMm: 25, units: 75 },
}

describe('a plan that is being typed', () => {
  it('is none before it has units, and one with a leg left out', () => {
    expect(planFrom('calf-reduction', 'BOTOX', typed('', ''), 3)).toBeUndefined()
    expect(planFrom('calf-reduction', '', typed(80, 80), 3)).toBeUndefined()
    expect(planFrom('calf-reduction', 'BOTOX', typed(80, ''), 3)?.legs).toEqual({ LEFT: { units: 80 }, RIGHT: { units: 0 } })
  })

  it('gives the lateral head what the medial one leaves of the leg', () => {
    expect(headsOf({ units: 80.3, medial: 45.1 })).toEqual({ MEDIAL: 45.1, LATERAL: 35.2 })
    expect(headsOf({ units: 80, medial: '' })).toBeUndefined()
    expect(isWellSplit({ units: 80, medial: 80 })).toBe(true)
    expect(isWellSplit({ units: 80, medial: 81 })).toBe(false)
    expect(planFrom('calf-reduction', 'BOTOX', typed(80, 80, 81), 3)).toBeUndefined()
    expect(planFrom('calf-reduction', 'BOTOX', typed(80, 80, 45), 3)?.legs.LEFT).toEqual({ units: 80, heads: { MEDIAL: 45, LATERAL: 35 } })
  })
})

describe('a suggestion', () => {
  it('fills in nothing by itself, and is accepted or changed', () => {
    expect(answerTo(suggested, typed('', ''))).toBeUndefined()
    expect(answerTo(suggested, accepted(suggested, typed('', '')))).toBe('ACCEPTED')
    expect(answerTo(suggested, typed('75', 80))).toBe('CHANGED')
  })

  it('leaves a leg alone that it says nothing of', () => {
    expect(accepted({ LEFT: suggested.LEFT }, typed('', 60))).toEqual(typed(75, 60))
    expect(answerTo({ LEFT: suggested.LEFT }, typed(75, 60))).toBe('ACCEPTED')
  })
})
