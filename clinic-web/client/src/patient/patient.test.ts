import { describe, expect, it } from 'vitest'
import type { Visit } from './api'
import { BEFORE_A_VISIT, liesAhead } from './beforeVisit'
import { nearestLanguage, text, TEXTS, type Key } from './texts'
import { byDay, dateLocale, isSameTime, momentText } from './when'

const START = '2026-12-01T13:00:00+07:00'

describe('texts', () => {
  it('choose the nearest language', () => {
    expect(['zh-TW', 'zh-HK', 'zh-CN', 'zh', 'th-TH', 'ko', 'ms'].map(nearestLanguage)).toEqual([
      'zh-Hant',
      'zh-Hant',
      'zh-Hans',
      'zh-Hans',
      'th',
      'ko',
      'en',
    ])
  })

  it('have the same gaps to be filled in every language', () => {
    const gaps = (value: string) => [...value.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort()
    for (const texts of Object.values(TEXTS)) {
      for (const [key, value] of Object.entries(TEXTS.en)) expect(gaps(texts[key as Key]), key).toEqual(gaps(value))
    }
  })

  it('say no word of what a visit is for, and keep their placeholders', () => {
    for (const texts of Object.values(TEXTS)) {
      for (const each of Object.values(texts)) {
        expect(each).not.toMatch(/calf|botox|toxin|inject|treatment|注射|治疗|治療|施術|시술|ฉีด|รักษา/i)
      }
      expect(texts.cancelLate).toContain('{time}')
    }
    expect(() => text('en', 'cancelLate')).toThrow('time')
  })
})

describe('what to mind before a visit', () => {
  const visit = { state: 'BOOKED', start: START } as Visit
  const at = (moment: string) => new Date(moment)

  it('is said only while the visit lies ahead', () => {
    expect(liesAhead(visit, at('2026-12-01T12:59:00+07:00'))).toBe(true)
    expect(liesAhead(visit, at('2026-12-01T13:00:00+07:00'))).toBe(false)
    expect(liesAhead({ ...visit, state: 'CANCELLED' }, at('2026-11-30T13:00:00+07:00'))).toBe(false)
    expect(liesAhead({ ...visit, state: 'UNDER_WAY' }, at('2026-12-01T12:50:00+07:00'))).toBe(false)
  })

  it('ends with when to tell the clinic first, in every language', () => {
    expect(BEFORE_A_VISIT.at(-1)).toBe('beforeTell')
    const pregnant = { en: 'pregnant', th: 'ตั้งครรภ์', 'zh-Hans': '怀孕', 'zh-Hant': '懷孕', ja: '妊娠', ko: '임신' }
    for (const [language, word] of Object.entries(pregnant)) expect(TEXTS[language as keyof typeof TEXTS].beforeTell).toContain(word)
  })
})

describe('times', () => {
  it('are those of the zone, in the language', () => {
    expect(momentText(START, 'Asia/Bangkok', dateLocale('en'))).toMatch(/^Tuesday,? 1 December 2026 13:00$/)
    expect(momentText(START, 'Asia/Taipei', dateLocale('zh-Hans'))).toBe('2026年12月1日星期二 14:00')
    expect(momentText(START, 'Asia/Bangkok', dateLocale('th'))).toContain('1 ธันวาคม 2569')
    expect(momentText(START, 'Asia/Bangkok', dateLocale('th', 'th-u-ca-gregory'))).toContain('1 ธันวาคม 2026')
  })

  it('are told once where both clocks show the same', () => {
    expect(isSameTime(START, 'Asia/Bangkok', 'Asia/Jakarta')).toBe(true)
    expect(isSameTime(START, 'Asia/Bangkok', 'Asia/Taipei')).toBe(false)
  })

  it('belong to the day of the clinic, not of the phone', () => {
    const late = '2026-12-01T23:30:00+07:00'
    expect(byDay([START, late], 'Asia/Bangkok', dateLocale('en')).map(([, times]) => times.length)).toEqual([2])
    expect(byDay([START, late], 'Asia/Tokyo', dateLocale('en')).map(([, times]) => times.length)).toEqual([1, 1])
  })
})
