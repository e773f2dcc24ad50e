import { describe, expect, it } from 'vitest'
import type { Assessment, Elsewhere } from '../api/treatment'
import { en } from '../i18n/en'
import { th } from '../i18n/th'
import { blankElsewhere, elsewhereFrom, elsewhereInShort, isWhen, textOf, toldLast } from './elsewhere'

const TODAY = '2026-12-01'
const told = (more: Partial<Elsewhere>): Elsewhere => ({ when: '2026-09', area: '', source: 'PATIENT', ...more })

describe('botulinum toxin that was given elsewhere', () => {
  it.each([
    ['MONTH', '2026-12', true],
    ['MONTH', '2027-01', false],
    ['DAY', '2026-12-01', true],
    ['DAY', '2026-12-02', false],
    ['DAY', '2026-09', false],
    ['MONTH', '', false],
  ] as const)('of which the %s %s is known can be told: %s', (known, when, can) => {
    expect(isWhen({ known, when }, TODAY)).toBe(can)
  })

  it('is sent as far as it is known', () => {
    expect(elsewhereFrom([{ ...blankElsewhere, when: '2026-09' }], TODAY)).toEqual([{ when: '2026-09', source: 'PATIENT' }])
    expect(
      elsewhereFrom([{ product: 'BOTOX', known: 'DAY', when: '2026-09-14', units: 50, area: ' ใบหน้า ', source: 'PAPER' }], TODAY),
    ).toEqual([{ product: 'BOTOX', when: '2026-09-14', units: 50, area: 'ใบหน้า', source: 'PAPER' }])
  })

  it('has no units without a product', () => {
    expect(elsewhereFrom([{ ...blankElsewhere, when: '2026-09', units: 50 }], TODAY)).toEqual([{ when: '2026-09', source: 'PATIENT' }])
  })

  it('is not sent while one does not say when', () => {
    expect(elsewhereFrom([{ ...blankElsewhere, when: '2026-09' }, blankElsewhere], TODAY)).toBeUndefined()
    expect(elsewhereFrom([], TODAY)).toEqual([])
  })

  it('can be told again as it was told', () => {
    const said = told({ product: 'DYSPORT', when: '2026-09-14', units: 300 })
    expect(elsewhereFrom([textOf(said)], TODAY)).toEqual([{ product: 'DYSPORT', when: '2026-09-14', units: 300, source: 'PATIENT' }])
  })

  it('is known as it was told last, whatever was not asked since', () => {
    const asked = (elsewhere: Elsewhere[] | null) => ({ elsewhere }) as Assessment
    expect(toldLast([asked(null), asked([told({})]), asked([])])).toEqual([told({})])
    expect(toldLast([asked([]), asked([told({})])])).toEqual([])
    expect(toldLast([asked(null)])).toBeUndefined()
  })

  it('is said in both languages, with what is not known', () => {
    expect(elsewhereInShort(told({ area: 'forehead' }), en)).toBe('Product not known · units not known · 2026-09 · forehead')
    expect(elsewhereInShort(told({ product: 'BOTOX', units: 50 }), th)).toBe('BOTOX · 50 U · 2026-09')
  })
})
