import { describe, expect, it } from 'vitest'
import { isSettled, settledCount, unitsOf } from './recall'

const nobody = { patientKnows: false, physicianKnows: false }
const patient = { patientKnows: true, physicianKnows: false }
const both = { patientKnows: true, physicianKnows: true }

describe('a recall', () => {
  it('is settled for a patient when the patient and a physician know', () => {
    expect([nobody, patient, both].map(isSettled)).toEqual([false, false, true])
    expect(settledCount([nobody, patient, both, both])).toBe(2)
  })

  it('adds units to a hundredth', () => {
    expect(unitsOf([{ units: 0.1 }, { units: 0.2 }])).toBe(0.3)
    expect(unitsOf([])).toBe(0)
  })
})
