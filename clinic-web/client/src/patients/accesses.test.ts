import { describe, expect, it } from 'vitest'
import type { Access } from '../api/audit'
import { told, together } from './accesses'

const access = (id: string, at: string, action = 'READ', traceId: string | null = id): Access => ({
  id, at, action, traceId, by: 'Ploy', roles: ['NURSE'], kind: 'Chart', path: '/api/charts/p1', status: action === 'WRITE' ? null : 200, patients: 1,
})

describe('who saw a patient', () => {
  it('tells a write once, by its answer', () => {
    const asked = access('1', '2026-12-01T02:00:00Z', 'WRITE', 't')
    const done = access('2', '2026-12-01T02:00:01Z', 'WRITTEN', 't')
    expect(told([done, asked])).toEqual([done])
  })

  it('tells of what was asked for where no answer is known', () => {
    const asked = access('1', '2026-12-01T02:00:00Z', 'WRITE', 't')
    const nameless = access('2', '2026-12-01T02:00:00Z', 'WRITE', null)
    expect(told([nameless, asked])).toEqual([nameless, asked])
  })

  it('puts the services’ lists together down to where both are known', () => {
    const late = access('b2', '2026-12-03T02:00:00Z')
    const middle = access('a2', '2026-12-02T02:00:00Z')
    const early = access('a1', '2026-12-01T02:00:00Z')
    expect(together([{ accesses: [middle, early], more: false }, { accesses: [late], more: false }])).toEqual([late, middle, early])
    expect(together([{ accesses: [middle, early], more: false }, { accesses: [late], more: true }])).toEqual([late])
  })
})
