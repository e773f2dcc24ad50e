import { describe, expect, it } from 'vitest'
import { ageOn, dateIn, dayOfWeek, durationMinutes, instantAt, isDate, minuteOfDay, plusDays } from './time'

describe('time', () => {
  it('knows the clinic’s date when it is still yesterday elsewhere', () => {
    expect(dateIn('Asia/Bangkok', new Date('2026-11-30T18:00:00Z'))).toBe('2026-12-01')
    expect(minuteOfDay('Asia/Bangkok', new Date('2026-11-30T17:00:00Z'))).toBe(0)
  })
  it('finds the instant of a clock time, over a change to summer time as well', () => {
    expect(instantAt('Asia/Bangkok', '2026-12-01', 9 * 60).toISOString()).toBe('2026-12-01T02:00:00.000Z')
    expect(instantAt('Europe/Berlin', '2026-03-29', 9 * 60).toISOString()).toBe('2026-03-29T07:00:00.000Z')
  })
  it('steps over the ends of months', () => {
    expect(plusDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(dayOfWeek('2026-12-01')).toBe('TUESDAY')
  })
  it('refuses what is no date', () => {
    expect(isDate('2026-02-30')).toBe(false)
    expect(isDate('2026-02-28')).toBe(true)
  })
  it('counts a birthday on its day', () => {
    expect(ageOn('1994-05-02', '2026-05-01')).toBe(31)
    expect(ageOn('1994-05-02', '2026-05-02')).toBe(32)
  })
  it('reads durations', () => {
    expect(durationMinutes('PT45M')).toBe(45)
    expect(durationMinutes('PT1H30M')).toBe(90)
  })
})
