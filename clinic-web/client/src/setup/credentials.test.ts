import { expect, it } from 'vitest'
import { validityOf } from './credentials'

const held = (validFrom: string, validUntil: string) => validityOf({ validFrom, validUntil }, '2026-12-01')

it('tells a credential that lapses soon from one that has', () => {
  expect(held('2020-01-01', '2030-01-01')).toBe('valid')
  expect(held('2020-01-01', '2027-01-29')).toBe('lapsing')
  expect(held('2020-01-01', '2027-01-30')).toBe('valid')
  expect(held('2020-01-01', '2026-12-01')).toBe('lapsing')
  expect(held('2020-01-01', '2026-11-30')).toBe('lapsed')
  expect(held('2026-12-02', '2030-01-01')).toBe('future')
})
