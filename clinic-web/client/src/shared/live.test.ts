import { describe, expect, it } from 'vitest'
import { isConcluded, isTouched, type LiveChange } from './live'

const moved: LiveChange = { kind: 'appointment', id: 'a', dates: ['2026-12-01', '2026-12-03'], version: 4 }

describe('a change by somebody else', () => {
  it('is read again on the days that it touches, and on no other', () => {
    expect(isTouched(['day', '2026-12-01'], [], moved)).toBe(true)
    expect(isTouched(['day', '2026-12-02'], [], moved)).toBe(false)
    expect(isTouched(['days', '2026-11-30', '2026-12-06'], [], moved)).toBe(true)
    expect(isTouched(['days', '2026-12-07', '2026-12-13'], [], moved)).toBe(false)
  })

  it('is read again on every day where the days are not known', () => {
    expect(isTouched(['day', '2026-12-02'], [], { ...moved, dates: [] })).toBe(true)
  })

  it('is not read again where it is known already, twice told or in another order', () => {
    expect(isTouched(['day', '2026-12-03'], [{ id: 'a', version: 4 }], moved)).toBe(false)
    expect(isTouched(['day', '2026-12-03'], [{ id: 'a', version: 3 }], moved)).toBe(true)
    expect(isTouched(['appointment', 'a'], { id: 'a', version: 5 }, moved)).toBe(false)
    expect(isTouched(['appointment', 'a'], { id: 'a', version: 3 }, moved)).toBe(true)
    expect(isTouched(['appointment', 'b'], { id: 'b', version: 3 }, moved)).toBe(false)
  })

  it('of a patient is read again where the patient is shown, and of a merge everywhere', () => {
    const corrected: LiveChange = { kind: 'patient', id: 'p', dates: [], version: 2 }
    expect(isTouched(['patient', 'p'], {}, corrected)).toBe(true)
    expect(isTouched(['consents', 'p'], {}, corrected)).toBe(true)
    expect(isTouched(['consents', 'q'], {}, corrected)).toBe(false)
    expect(isConcluded(['messages', 'p'], corrected)).toBe(true)
    expect(isTouched(['day', '2026-12-01'], [], { ...corrected, kind: 'merge' })).toBe(true)
  })

  it('leaves set-up and charts alone, and is followed by messages', () => {
    expect(isTouched(['rooms'], [], moved)).toBe(false)
    expect(isTouched(['chart', 'p'], {}, moved)).toBe(false)
    expect(isConcluded(['messages', 'p'], moved)).toBe(true)
    expect(isConcluded(['rooms'], moved)).toBe(false)
  })
})
