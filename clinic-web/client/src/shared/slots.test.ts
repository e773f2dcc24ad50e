import { expect, it } from 'vitest'
import { first, nearest, reachable } from './slots'

const slot = (start: string, practitionerId = 'a', roomId = 'r1') => ({
  start: `2026-12-01T${start}:00+07:00`,
  end: `2026-12-01T${start}:00+07:00`,
  practitionerId,
  roomId,
})

it('offers the first times, each once, however many rooms there are', () => {
  const offered = first([slot('10:00'), slot('09:00', 'a', 'r2'), slot('09:00'), slot('11:00')], 2)
  expect(offered.map((each) => each.start)).toEqual([slot('09:00').start, slot('10:00').start])
})

it('offers what is closest to the wanted time, in the order of the clock', () => {
  const offered = nearest([slot('09:00'), slot('10:30'), slot('11:30'), slot('16:00')], new Date('2026-12-01T11:00:00+07:00'), 2)
  expect(offered.map((each) => each.start)).toEqual([slot('10:30').start, slot('11:30').start])
})

it('offers no time at which the patient is here already, but the one right after', () => {
  const visit = { start: '2026-12-01T09:00:00+07:00', end: '2026-12-01T09:30:00+07:00' }
  const offered = reachable(
    ['08:30', '09:15', '09:30'].map((start) => ({ ...slot(start), end: new Date(Date.parse(slot(start).start) + 30 * 60_000).toISOString() })),
    [visit],
  )
  expect(offered.map((each) => each.start)).toEqual([slot('08:30').start, slot('09:30').start])
})
