import { describe, expect, it } from 'vitest'
import { hoursOf, isValidRange, lastDays, oneDecimal, percent } from './numbers'

describe('the numbers of reports', () => {
  it('cover as many days as were asked for', () => {
    expect(lastDays('2026-12-07', 7)).toEqual({ from: '2026-12-01', to: '2026-12-07' })
  })

  it('take at most 92 days in order', () => {
    expect(isValidRange({ from: '2026-10-01', to: '2026-12-31' })).toBe(true)
    expect(isValidRange({ from: '2026-10-01', to: '2027-01-01' })).toBe(false)
    expect(isValidRange({ from: '2026-10-02', to: '2026-10-01' })).toBe(false)
    expect(isValidRange({ from: '', to: '2026-10-01' })).toBe(false)
  })

  it('say nothing where there is nothing to divide by', () => {
    expect(percent(null, 'en')).toBe('–')
    expect(percent(0.456, 'en')).toBe('46%')
    expect(oneDecimal(undefined, 'en')).toBe('–')
    expect(oneDecimal(3, 'en')).toBe('3.0')
    expect(hoursOf(95)).toBe(1.6)
  })
})
