import { describe, expect, it } from 'vitest'
import type { RecallFacts } from '../api/recalls'
import { daysBetween, listOf, urgencyOf } from './due'

const row = (facts: Partial<RecallFacts>, daysOverdue = 0) => ({
  recall: { from: '2027-03-01', until: '2027-03-31', ...facts } as RecallFacts,
  daysOverdue,
})

describe('the worklist of recalls', () => {
  it('opens with what is overdue unless the address names a list', () => {
    expect(listOf(null)).toBe('OVERDUE')
    expect(listOf('SNOOZED')).toBe('SNOOZED')
    expect(listOf('EVERYTHING')).toBe('OVERDUE')
  })

  it('counts days over the end of summer time', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(daysBetween('2027-03-01', '2027-02-27')).toBe(-2)
  })

  it('says how long a recall is overdue, how long it is due, and when it begins', () => {
    expect(urgencyOf(row({}, 4), '2027-04-04')).toEqual({ kind: 'overdue', days: 4 })
    expect(urgencyOf(row({}), '2027-03-31')).toEqual({ kind: 'left', days: 0 })
    expect(urgencyOf(row({}), '2027-02-28')).toEqual({ kind: 'opens', days: 1 })
  })

  it('lets a recall sleep until its day and not on it', () => {
    expect(urgencyOf(row({ snoozedUntil: '2027-03-20' }), '2027-03-19')).toEqual({ kind: 'snoozed', until: '2027-03-20' })
    expect(urgencyOf(row({ snoozedUntil: '2027-03-20' }), '2027-03-20')).toEqual({ kind: 'left', days: 11 })
  })
})
