import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ApiProblem } from '../api/http'
import { explain } from '../shared/Problem'
import { en } from './en'
import { th } from './th'

const CHECK = '../../booking-service/src/main/java/clinic/sura/booking/patient/PatientFormCheck.java'
const RULES = '../../docs/rules.md'

describe('what the service says of a patient’s fields', () => {
  it('is said in Thai', () => {
    const said = [...readFileSync(CHECK, 'utf8').matchAll(/refuse\([^;]*?, "([^"]+)"\)/g)].map((found) => found[1] ?? '')
    expect(said.length).toBeGreaterThan(10)
    expect(said.filter((message) => !(message in th.patients.problems))).toEqual([])
  })
})

/** A refusal of its own, or one of the reasons that a booking is refused for. */
const TYPE = /(?:new (?:Refusal|ReasonView)\(\s*|\bof\(\s*(?=HttpStatus))(?:HttpStatus\.\w+,\s*)?"([a-z]+(?:-[a-z]+)*)"/g

/** Said by the status of the answer, or to no person who uses these pages. */
const ELSEWHERE = new Set([
  'forbidden', 'invalid-request', 'not-found', 'unexpected', 'database-unavailable',
  'unreadable', // a call of a message provider
])

const sources = (service: string): string[] => {
  const root = `../../${service}/src/main/java`
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.java'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
}

const typesOf = (service: string): string[] => [
  ...new Set(sources(service).flatMap((text) => [...text.matchAll(TYPE)].map((found) => found[1] ?? ''))),
].filter((type) => !ELSEWHERE.has(type))

describe('why a service refuses what was asked', () => {
  it.each([
    ['treatment-service', 18],
    ['booking-service', 30],
    ['notification-service', 2],
    ['service-platform', 4],
  ])('is said in English and in Thai, whatever of %s it is', (service, atLeast) => {
    const types = typesOf(service)
    expect(types.length).toBeGreaterThanOrEqual(atLeast)
    expect(types.filter((type) => !(type in en.problems))).toEqual([])
    expect(types.filter((type) => !(type in th.problems))).toEqual([])
  })

  it('has no text in one language alone', () => {
    expect(Object.keys(th.problems).sort()).toEqual(Object.keys(en.problems).sort())
  })

  it('is Thai for who reads Thai, with what the answer names', () => {
    const refused = (type: string, more: object = {}) =>
      explain(new ApiProblem(422, { type: `/problems/${type}`, detail: 'English', ...more }), th).help
    expect(refused('lot-quarantined')).toContain('ล็อตนี้ถูกเรียกคืน')
    expect(refused('vial-expired', { expires: '2026-11-30' })).toContain('2026-11-30')
    expect(refused('session-not-ready', { missing: [{ requirement: 'CHECK_IN', message: 'English' }] })).toBe('ยังไม่ได้บันทึกการมาถึง')
    expect(refused('some-new-type')).toBe('English')
  })

  it('is Thai, too, where a booking lists several reasons', () => {
    const reasons = sources('booking-service').flatMap((text) => [...text.matchAll(/new ReasonView\(\s*"([a-z-]+)"/g)].map((found) => found[1] ?? ''))
    expect(reasons.length).toBeGreaterThan(10)
    expect(reasons.filter((type) => !th.booking.reasons[type])).toEqual([])
  })

  it('names everything that a session waits for', () => {
    const start = sources('treatment-service').find((text) => text.includes('public class StartSession')) ?? ''
    const requirements = [...(start.split('enum Requirement {')[1]?.split(';')[0] ?? '').matchAll(/^ {4}([A-Z_]+)\(/gm)].map((found) => found[1] ?? '')
    expect(requirements.length).toBeGreaterThan(5)
    for (const t of [en, th])
      for (const requirement of requirements)
        expect(t.problems['session-not-ready']?.({ missing: [{ requirement }] })).not.toBe(requirement)
  })
})

describe('what a rule has found', () => {
  it('is said in Thai, whatever rule of any protocol it is', () => {
    const ids = [...new Set([...readFileSync(RULES, 'utf8').matchAll(/^\| `([a-z.-]+)` \| (?:HARD|SOFT)/gm)].map((found) => found[1] ?? ''))]
    expect(ids.length).toBeGreaterThan(40)
    expect(ids.filter((id) => !(id in th.charting.findings.rules))).toEqual([])
  })
})
