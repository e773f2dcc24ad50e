import { describe, expect, it } from 'vitest'
import type { Appointment } from '../api/booking'
import { byStage, waitedMinutes } from './arrivals'

const at = (id: string, status: string, time: string, checkedInAt?: string) =>
  ({ id, status, start: `2026-12-01T${time}:00+07:00`, end: `2026-12-01T${time}:30+07:00`, checkedInAt }) as Appointment

describe('the arrivals board', () => {
  it('shows who is next first, and who waits longest first', () => {
    const board = byStage([
      at('later', 'BOOKED', '11:00'),
      at('next', 'CONFIRMED', '10:00'),
      at('short', 'CHECKED_IN', '09:00', '2026-12-01T09:20:00+07:00'),
      at('long', 'CHECKED_IN', '09:30', '2026-12-01T09:05:00+07:00'),
      at('gone', 'CANCELLED', '09:00'),
      at('seen', 'COMPLETED', '08:00'),
    ])
    expect(board.expected.map((each) => each.id)).toEqual(['next', 'later'])
    expect(board.waiting.map((each) => each.id)).toEqual(['long', 'short'])
    expect(board.done.map((each) => each.id)).toEqual(['seen'])
  })

  it('counts the wait from the arrival, and lateness from the start', () => {
    const now = new Date('2026-12-01T09:30:00+07:00')
    expect(waitedMinutes(at('a', 'CHECKED_IN', '10:00', '2026-12-01T09:12:00+07:00'), now)).toBe(18)
    expect(waitedMinutes(at('b', 'BOOKED', '09:25'), now)).toBe(5)
    expect(waitedMinutes(at('c', 'BOOKED', '10:00'), now)).toBe(0)
  })
})
