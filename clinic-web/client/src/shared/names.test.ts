import { expect, it } from 'vitest'
import { isSearchable } from './names'

it('searches from two letters on, and from one character that is a name', () => {
  expect(isSearchable('l')).toBe(false)
  expect(isSearchable('ส')).toBe(false)
  expect(isSearchable('li')).toBe(true)
  expect(isSearchable('林')).toBe(true)
  expect(isSearchable('김')).toBe(true)
  expect(isSearchable('あ')).toBe(true)
})
