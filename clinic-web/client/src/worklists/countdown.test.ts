import { describe, expect, it } from 'vitest'
import type { WaitingEntry } from '../api/waiting'
import { areWishesReady, wishesFrom } from '../shared/wishes'
import { countdown, inOrder } from './countdown'

const entry = (id: string, facts: Partial<WaitingEntry>) => ({ id, since: '2026-11-01T00:00:00Z', priority: 'NORMAL', ...facts }) as WaitingEntry
const offer = (until: string) => ({ until }) as WaitingEntry['offer']

describe('the waiting list', () => {
  it('counts down to the end of an offer and no further', () => {
    const now = new Date('2026-12-01T03:00:00Z')
    expect(countdown('2026-12-01T04:05:09Z', now)).toBe('1:05:09')
    expect(countdown('2026-12-01T03:05:09Z', now)).toBe('5:09')
    expect(countdown('2026-12-01T03:00:00Z', now)).toBeUndefined()
  })

  it('shows offers first, then high priority, then who has waited longest', () => {
    const listed = inOrder([
      entry('new', { since: '2026-11-09T00:00:00Z' }),
      entry('old', { since: '2026-11-02T00:00:00Z' }),
      entry('high', { since: '2026-11-10T00:00:00Z', priority: 'HIGH' }),
      entry('later', { offer: offer('2026-12-01T05:00:00Z'), priority: 'HIGH' }),
      entry('soon', { offer: offer('2026-12-01T04:00:00Z') }),
    ])
    expect(listed.map((each) => each.id)).toEqual(['soon', 'later', 'high', 'old', 'new'])
  })

  it('takes days in order that are not over', () => {
    const wishes = wishesFrom('2026-12-01')
    expect(wishes.until).toBe('2026-12-31')
    expect(areWishesReady(wishes, '2026-12-01')).toBe(true)
    expect(areWishesReady({ ...wishes, until: '2026-11-30' }, '2026-12-01')).toBe(false)
    expect(areWishesReady({ ...wishes, from: '2027-01-05' }, '2026-12-01')).toBe(false)
    expect(areWishesReady({ ...wishes, from: '2026-11-01', until: '2026-11-30' }, '2026-12-01')).toBe(false)
  })
})
