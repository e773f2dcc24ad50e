import { expect, it } from 'vitest'
import { changed, merged } from './merge'

const base = { name: 'Dr. Anan', languages: ['th'], hours: [{ from: '09:00', until: '17:00' }], active: true }

it('names the fields that differ, lists by what stands in them', () => {
  expect(changed(base, { ...base, languages: ['th'], hours: [{ from: '09:00', until: '12:00' }], active: false })).toEqual(['hours', 'active'])
})

it('keeps what was typed here and takes over what others changed elsewhere', () => {
  const mine = { ...base, languages: ['th', 'en'], name: 'Dr. Anan C.' }
  const theirs = { ...base, active: false, name: 'Anan' }
  expect(merged(base, mine, theirs)).toEqual({ ...base, languages: ['th', 'en'], name: 'Dr. Anan C.', active: false })
})
