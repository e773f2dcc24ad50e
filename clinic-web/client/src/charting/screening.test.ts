import { describe, expect, it } from 'vitest'
import type { Assessment, Encounter, Protocol } from '../api/treatment'
import { questionsOfToday } from './screening'

const isToday = (instant: string) => instant.startsWith('2026-12-01')
const visit = (more: Partial<Encounter> = {}) =>
  ({ kind: 'SESSION', status: 'CHECKED_IN', start: '2026-12-01T03:00:00Z', ...more }) as Encounter
const said = (assessedAt: string) => ({ assessedAt }) as Assessment
const validity = { askedOnTheDay: ['infectionAtSite'] } as Protocol['screeningValidity']

describe('the questions of the day', () => {
  it('are asked of who is here for a session, and was assessed on another day', () => {
    expect(questionsOfToday(visit(), said('2026-11-30T03:00:00Z'), validity, isToday)).toEqual(['infectionAtSite'])
  })

  it('are not asked twice, nor before the patient is here, nor at a consultation', () => {
    expect(questionsOfToday(visit(), said('2026-12-01T02:00:00Z'), validity, isToday)).toEqual([])
    const before = said('2026-11-30T03:00:00Z')
    expect(questionsOfToday(visit({ status: 'BOOKED' }), before, validity, isToday)).toEqual([])
    expect(questionsOfToday(visit({ kind: 'CONSULTATION' }), before, validity, isToday)).toEqual([])
    expect(questionsOfToday(visit({ start: '2026-12-02T03:00:00Z' }), before, validity, isToday)).toEqual([])
    expect(questionsOfToday(undefined, before, validity, isToday)).toEqual([])
  })

  it('add to an assessment, and are the protocol’s', () => {
    expect(questionsOfToday(visit(), undefined, validity, isToday)).toEqual([])
    expect(questionsOfToday(visit(), said('2026-11-30T03:00:00Z'), null, isToday)).toEqual([])
  })
})
