import { describe, expect, it } from 'vitest'
import type { ConsentText } from '../api/consents'
import { currentText, languageFor } from './consentTexts'

const text = (version: number, ...languages: string[]): ConsentText => ({
  agreement: 'MESSAGES',
  version,
  texts: languages.map((language) => ({ language, text: `${language} ${version}` })),
  by: 'Malee',
  publishedAt: '2026-12-01T03:00:00Z',
})

describe('the text that counts', () => {
  it('is the newest one of the agreement', () => {
    expect(currentText([text(2, 'en'), text(10, 'en'), text(1, 'en')], 'MESSAGES')?.version).toBe(10)
    expect(currentText([text(2, 'en')], 'MARKETING')).toBeUndefined()
    expect(currentText(undefined, 'MESSAGES')).toBeUndefined()
  })

  it('is read in the language that suits the reader', () => {
    expect(languageFor(text(1, 'en', 'th'), 'th')).toBe('th')
    expect(languageFor(text(1, 'en', 'zh-Hans'), 'zh-Hant')).toBe('zh-Hans')
    expect(languageFor(text(1, 'th', 'en'), 'ja')).toBe('en')
    expect(languageFor(text(1, 'th'), 'ja')).toBe('th')
  })
})
