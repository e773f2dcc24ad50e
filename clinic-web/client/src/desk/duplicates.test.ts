import { describe, expect, it } from 'vitest'
import type { Patient } from '../api/booking'
import { ApiProblem } from '../api/http'
import { knownAlready, toldApart } from './duplicates'

const mei = { id: 'mei' } as Patient

describe('what stands against a registration', () => {
  it('lists those who may be the same person, who can be told apart', () => {
    const problem = new ApiProblem(409, {
      type: '/problems/likely-duplicates',
      duplicates: [{ patient: mei, reasons: ['PHONE'] }],
    })
    expect(knownAlready(problem)).toEqual({ duplicates: [{ patient: mei, reasons: ['PHONE'] }], canRegister: true })
  })

  it('shows who has the number, with whom nobody can share it', () => {
    const problem = new ApiProblem(409, { type: '/problems/identifier-taken', patients: [mei] })
    expect(knownAlready(problem)).toEqual({ duplicates: [{ patient: mei, reasons: ['IDENTIFIER'] }], canRegister: false })
  })

  it('leaves other problems to others', () => {
    expect(knownAlready(new ApiProblem(400, { type: '/problems/invalid-request' }))).toBeUndefined()
    expect(knownAlready(new ApiProblem(409, { type: '/problems/changed-meanwhile' }))).toBeUndefined()
    expect(knownAlready(undefined)).toBeUndefined()
  })

  it('remembers everybody who was told apart, once', () => {
    expect(toldApart(['mei'], [{ patient: mei, reasons: [] }, { patient: { id: 'anan' } as Patient, reasons: [] }])).toEqual([
      'mei',
      'anan',
    ])
  })
})
