import { expect, it } from 'vitest'
import { nearest } from './slots'

const slot = (start: string, practitionerId = 'a', roomId = 'r1') => ({
  start: `2026-12-01T${start}:00+07:00`,
  end: `2026-12-01T${start}:00+07:00`,
  practitionerId,
  roomId,
})

it('offers what is closest to the wanted time, in the order of the clock', () => {
  const offered = nearest([slot('09:00'), slot('10:30'), slot('11:30'), slot('16:00')], new Date('2026-12-01T11:00:00+07:00'), 2)
  expect(offered.map((each) => each.start)).toEqual([slot('10:30').start, slot('11:30').start])
})
