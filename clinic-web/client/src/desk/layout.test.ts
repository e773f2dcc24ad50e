import { describe, expect, it } from 'vitest'
import type { Appointment, Practitioner, WeeklyHours } from '../api/booking'
import { columnsOf, gaps, hoursOn, lanes, visibleSpan } from './layout'

const hours: WeeklyHours[] = [
  { days: ['MONDAY', 'TUESDAY'], from: '13:00', until: '18:00' },
  { days: ['MONDAY', 'TUESDAY'], from: '09:00', until: '12:00' },
]
const doctor = (id: string, active = true, validUntil = '2027-12-31') =>
  ({ id, name: id, hours, active, credentials: [{ validFrom: '2025-01-01', validUntil }] }) as unknown as Practitioner

describe('the day', () => {
  it('has hours in the order of the clock', () => {
    expect(hoursOn(hours, '2026-12-01')).toEqual([
      { from: 540, until: 720 },
      { from: 780, until: 1080 },
    ])
    expect(hoursOn(hours, '2026-12-06')).toEqual([])
  })

  it('has a column for who works, and for who has an appointment although away', () => {
    const appointment = { practitionerId: 'left' } as Appointment
    const shown = columnsOf([doctor('here'), doctor('left', false), doctor('gone', false)], [appointment], '2026-12-01')
    expect(shown.map((each) => each.id)).toEqual(['here', 'left'])
  })

  it('has no column for who may not treat on that day', () => {
    const shown = columnsOf([doctor('valid', true, '2026-12-01'), doctor('lapsed', true, '2026-11-30')], [], '2026-12-01')
    expect(shown.map((each) => each.id)).toEqual(['valid'])
  })

  it('shows whole hours around everything', () => {
    expect(visibleSpan([{ from: 545, until: 1075 }])).toEqual({ from: 540, until: 1080 })
  })

  it('knows when nobody works', () => {
    expect(gaps({ from: 480, until: 1080 }, hoursOn(hours, '2026-12-01'))).toEqual([
      { from: 480, until: 540 },
      { from: 720, until: 780 },
    ])
  })

  it('puts what overlaps side by side and what follows below', () => {
    const laid = lanes([
      { from: 0, until: 30 },
      { from: 15, until: 45 },
      { from: 45, until: 60 },
    ])
    expect(laid.map(({ lane, lanes: of }) => [lane, of])).toEqual([
      [0, 2],
      [1, 2],
      [0, 1],
    ])
  })
})
