import { expect, it } from 'vitest'
import type { Patient } from '../api/booking'
import { compared } from './comparison'

const patient = (phone: string | null, email: string | null) => ({ phone, email }) as Patient

it('shows what differs, and leaves out what neither knows', () => {
  const reads: Parameters<typeof compared>[2] = [
    ['Phone', (each) => each.phone],
    ['E-mail', (each) => each.email],
  ]
  expect(compared(patient('+66811111111', null), patient('+66822222222', null), reads)).toEqual([
    { label: 'Phone', kept: '+66811111111', replaced: '+66822222222', differs: true },
  ])
  expect(compared(patient('+66811111111', null), patient('+66811111111', 'a@example.test'), reads)).toEqual([
    { label: 'Phone', kept: '+66811111111', replaced: '+66811111111', differs: false },
    { label: 'E-mail', kept: '', replaced: 'a@example.test', differs: true },
  ])
})
