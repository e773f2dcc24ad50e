import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { th } from './th'

const CHECK = '../../booking-service/src/main/java/clinic/sura/booking/patient/PatientFormCheck.java'

describe('what the service says of a patient’s fields', () => {
  it('is said in Thai', () => {
    const said = [...readFileSync(CHECK, 'utf8').matchAll(/refuse\([^;]*?, "([^"]+)"\)/g)].map((found) => found[1] ?? '')
    expect(said.length).toBeGreaterThan(10)
    expect(said.filter((message) => !(message in th.patients.problems))).toEqual([])
  })
})
