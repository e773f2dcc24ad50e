import { expect, test } from 'vitest'
import type { Consent } from '../api/treatment'
import { textFor } from '../shared/textFor'
import { consentsOf, standing } from './consents'

const texts = ['en', 'ja', 'th', 'zh-Hans', 'zh-Hant'].map((language) => ({ language }))

test('the patient reads their own language, or the nearest to it', () => {
  expect(textFor(texts, 'zh-Hant')?.language).toBe('zh-Hant')
  expect(textFor(texts, 'en-GB')?.language).toBe('en')
  expect(textFor(texts, 'zh')?.language).toBe('zh-Hans')
  expect(textFor(texts, 'ms')?.language).toBe('en')
  expect(textFor(texts, undefined)?.language).toBe('en')
  expect(textFor([], 'en')).toBeUndefined()
})

test('what was taken back does not stand', () => {
  const consents = [
    { id: '1', kind: 'TREATMENT', signedAt: '2026-12-01T03:00:00Z' },
    { id: '2', kind: 'TREATMENT', signedAt: '2026-12-02T03:00:00Z', withdrawal: { at: '', reason: '', by: '' } },
    { id: '3', kind: 'PHOTOGRAPHS', signedAt: '2026-12-03T03:00:00Z', withdrawal: { at: '', reason: '', by: '' } },
  ] as Consent[]
  expect(standing(consents, 'TREATMENT')?.id).toBe('1')
  expect(standing(consents, 'PHOTOGRAPHS')).toBeUndefined()
  expect(consentsOf(consents, 'TREATMENT').map((each) => each.id)).toEqual(['2', '1'])
})
