import { expect, it } from 'vitest'
import { isSearchable, patientLanguageChoices } from './names'

it('searches from two letters on, and from one character that is a name', () => {
  expect(isSearchable('l')).toBe(false)
  expect(isSearchable('ส')).toBe(false)
  expect(isSearchable('li')).toBe(true)
  expect(isSearchable('林')).toBe(true)
  expect(isSearchable('김')).toBe(true)
  expect(isSearchable('あ')).toBe(true)
})

it('lets a patient have Thai with other years', () => {
  const thai = patientLanguageChoices('en').filter((each) => each.value.startsWith('th'))
  expect(thai.map((each) => each.label)).toEqual(['Thai', 'Thai (ค.ศ., CE)'])
})
