import { describe, expect, it } from 'vitest'
import type { Patient } from '../api/booking'
import { detailsOf, draftOf } from './PatientFields'

const mei: Patient = {
  id: 'mei',
  version: 3,
  name: { given: 'Mei', family: 'Lin' },
  birthDate: '1994-05-02',
  phone: '+886912345678',
  email: null,
  language: 'zh-Hans',
  timeZone: 'Asia/Taipei',
  channels: ['LINE', 'EMAIL'],
  consents: ['MESSAGES'],
  identifiers: [
    { kind: 'PASSPORT', value: 'K1' },
    { kind: 'HN', value: 'HN-7' },
    { kind: 'PASSPORT', value: 'OLD-2' },
  ],
  registeredAt: '2026-11-01T03:00:00Z',
}

describe('the details of a patient', () => {
  it('are sent as they were where nothing was typed, but for consents', () => {
    expect(detailsOf(draftOf(mei), mei)).toEqual({
      name: mei.name,
      birthDate: '1994-05-02',
      phone: '+886912345678',
      email: undefined,
      language: 'zh-Hans',
      timeZone: 'Asia/Taipei',
      channels: ['LINE', 'EMAIL'],
      identifiers: [
        { kind: 'HN', value: 'HN-7' },
        { kind: 'PASSPORT', value: 'K1' },
        { kind: 'PASSPORT', value: 'OLD-2' },
      ],
    })
  })

  it('are sent without spaces around them and without a number that was emptied', () => {
    const typed = { ...draftOf(mei), given: ' Mei ', phone: '+66 81-234 5678', HN: ' ' }
    expect(detailsOf(typed, mei)).toMatchObject({
      name: { given: 'Mei', family: 'Lin' },
      phone: '+66812345678',
      identifiers: [{ kind: 'PASSPORT', value: 'K1' }, { kind: 'PASSPORT', value: 'OLD-2' }],
    })
  })
})
