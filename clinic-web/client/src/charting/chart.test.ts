import { expect, it } from 'vitest'
import type { Encounter, Finding } from '../api/treatment'
import { isToBeginAgain, judgedOn, tabs, visitFor } from './chart'

const visit = (appointmentId: string, status: Encounter['status'], start = '2026-12-01T03:00:00Z') =>
  ({ appointmentId, status, start }) as Encounter
const isToday = (instant: string) => instant.startsWith('2026-12-01')

it('records for whoever is here before who is still expected', () => {
  const visits = [visit('later', 'BOOKED'), visit('here', 'CHECKED_IN'), visit('other day', 'CHECKED_IN', '2026-12-02T03:00:00Z')]
  expect(visitFor(visits, null, isToday)?.appointmentId).toBe('here')
  expect(visitFor(visits, 'later', isToday)?.appointmentId).toBe('later')
})

it('records for no visit of another day unless it was asked for', () => {
  expect(visitFor([visit('other day', 'CHECKED_IN', '2026-12-02T03:00:00Z')], null, isToday)).toBeUndefined()
})

it('begins a visit again once all that was signed in it gave nothing, and only then', () => {
  const session = (appointmentId: string, status: string, left: number) => ({ appointmentId, status, unitsPerLeg: { LEFT: left, RIGHT: 0 } })
  const completed = visit('a1', 'COMPLETED')
  expect(isToBeginAgain(completed, [session('a1', 'SIGNED', 0), session('a2', 'SIGNED', 80)])).toBe(true)
  expect(isToBeginAgain(visit('a1', 'CHECKED_IN'), [session('a1', 'SIGNED', 0)])).toBe(true)
  expect(isToBeginAgain(visit('a1', 'CANCELLED'), [session('a1', 'SIGNED', 0)])).toBe(false)
  expect(isToBeginAgain(completed, [session('a1', 'SIGNED', 0), session('a1', 'DRAFT', 0)])).toBe(false)
  expect(isToBeginAgain(completed, [session('a1', 'SIGNED', 80)])).toBe(false)
  expect(isToBeginAgain(completed, [])).toBe(false)
})

it('shows findings where they belong, and says of nothing else that there are none', () => {
  const hard: Finding = { rule: 'dose.rolling.ceiling', severity: 'HARD', message: 'm', source: 's', values: {} }
  const known = { assessed: [], planned: [], inSession: [hard] }
  const nothing = { assessed: undefined, planned: undefined, inSession: undefined }
  expect(Object.fromEntries(tabs.map((tab) => [tab, judgedOn(tab, known)]))).toEqual({
    timeline: [], assess: [], plan: [], session: [hard], outcome: undefined, photos: undefined, documents: undefined,
  })
  expect(tabs.filter((tab) => judgedOn(tab, nothing))).toEqual([])
})
