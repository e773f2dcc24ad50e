import { describe, expect, it } from 'vitest'
import { fromText, girthOf, needsThird, thicknessClassOf, type LegText } from './measuring'

const leg: LegText = { first: 37.2, second: 37.3, third: '', thickness: '', tapeAt: '', posture: 'STANDING', strength: 4, bulk: 'MUSCLE' }

describe('measuring a leg', () => {
  it('asks for a third reading only above the limit, not at it', () => {
    expect(needsThird({ first: 37.2, second: 37.5 }, 0.3)).toBe(false)
    expect(needsThird({ first: 37.2, second: 37.6 }, 0.3)).toBe(true)
    expect(needsThird({ first: 37.2, second: '' }, 0.3)).toBe(false)
  })
  it('tells the class of a thickness while it is typed, both limits being medium', () => {
    const classOf = (thickness: number | '') => thicknessClassOf({ thickness }, { thinBelowMm: 15, thickAboveMm: 25 })
    expect([14.9, 15, 25, 25.1].map(classOf)).toEqual(['THIN', 'MEDIUM', 'MEDIUM', 'THICK'])
    expect(classOf('')).toBeUndefined()
  })
  it('sends two readings, and the thickness only if it was measured', () => {
    expect(fromText(leg, 0.3)).toEqual({ circumferenceCm: [37.2, 37.3], muscleThicknessMm: undefined, strength: 4, bulk: 'MUSCLE' })
    expect(fromText({ ...leg, thickness: 24 }, 0.3)?.muscleThicknessMm).toBe(24)
  })
  it('measures no girth where the protocol has none', () => {
    const side = { ...leg, first: '', second: '', thickness: 16.2 }
    expect(needsThird({ first: 30, second: 40 }, undefined)).toBe(false)
    expect(fromText(side, undefined)).toEqual({ muscleThicknessMm: 16.2, strength: 4, bulk: 'MUSCLE' })
  })
  it('says where the tape lay, if that was written down', () => {
    expect(fromText(leg, 0.3)).not.toHaveProperty('tape')
    expect(fromText({ ...leg, tapeAt: 31.5 }, 0.3)?.tape).toEqual({ aboveMalleolusCm: 31.5, posture: 'STANDING' })
  })
  it('takes the mean of two readings and the middle one of three', () => {
    expect(girthOf(leg, 0.3)).toBeCloseTo(37.25)
    expect(girthOf({ ...leg, second: 38, third: 37.8 }, 0.3)).toBe(37.8)
    expect(girthOf({ ...leg, second: '' }, 0.3)).toBeUndefined()
    expect(girthOf(leg, undefined)).toBeUndefined()
  })
  it('waits for what is missing', () => {
    expect(fromText({ ...leg, second: 38 }, 0.3)).toBeUndefined()
    expect(fromText({ ...leg, second: 38, third: 37.8 }, 0.3)?.circumferenceCm).toEqual([37.2, 38, 37.8])
    expect(fromText({ ...leg, strength: undefined }, 0.3)).toBeUndefined()
  })
})
