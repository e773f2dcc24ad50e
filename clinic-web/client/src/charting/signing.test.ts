import { describe, expect, it } from 'vitest'
import { asksWhenGiven, givenAtOf } from './signing'

describe('when the injections were given', () => {
  it('is asked where a vial stands in the way now, or the session was on another day', () => {
    expect(asksWhenGiven('2026-12-01', '2026-12-01', [])).toBe(false)
    expect(asksWhenGiven('2026-12-01', '2026-12-02', [])).toBe(true)
    expect(asksWhenGiven('2026-12-01', '2026-12-01', [{ rule: 'vial.beyond-use', severity: 'HARD' }])).toBe(true)
    expect(asksWhenGiven('2026-12-01', '2026-12-01', [{ rule: 'dose.rolling.ceiling', severity: 'HARD' }])).toBe(false)
    expect(asksWhenGiven('2026-12-01', '2026-12-01', [{ rule: 'point.volume', severity: 'SOFT' }])).toBe(false)
  })

  it('is a time of the session’s day on the clinic’s clock', () => {
    expect(givenAtOf('Asia/Bangkok', '2026-12-01', '09:30')).toBe('2026-12-01T02:30:00.000Z')
    expect(givenAtOf('Asia/Bangkok', '2026-12-01', '')).toBeUndefined()
  })
})
