import { describe, expect, it } from 'vitest'
import { daysExpired, pastSince } from './due'

const since = '2026-12-01T05:00:00Z'
const at = (instant: string) => new Date(instant)

describe('a vial that is to be discarded', () => {
  it('is past its time by minutes and hours within the first day', () => {
    expect(pastSince(since, at('2026-12-01T05:00:59Z'))).toEqual({ hours: 0, minutes: 0 })
    expect(pastSince(since, at('2026-12-01T06:01:00Z'))).toEqual({ hours: 1, minutes: 1 })
    expect(pastSince(since, at('2026-12-02T04:59:59Z'))).toEqual({ hours: 23, minutes: 59 })
  })

  it('is past its time by whole days after that, however many', () => {
    expect(pastSince(since, at('2026-12-02T05:00:00Z'))).toEqual({ days: 1 })
    expect(pastSince(since, at('2026-12-03T04:59:59Z'))).toEqual({ days: 1 })
    expect(pastSince(since, at('2028-12-01T05:00:00Z'))).toEqual({ days: 731 })
  })

  it('is not past its time by less than nothing', () => {
    expect(pastSince(since, at('2026-12-01T04:58:00Z'))).toEqual({ hours: 0, minutes: 0 })
  })

  it('is expired since the day after the last one of its label', () => {
    const midnight = '2026-11-30T17:00:00Z'
    expect(daysExpired(midnight, at('2026-11-30T17:00:00Z'))).toBe(1)
    expect(daysExpired(midnight, at('2026-12-01T16:59:59Z'))).toBe(1)
    expect(daysExpired(midnight, at('2026-12-01T17:00:00Z'))).toBe(2)
  })
})
