import { describe, expect, it } from 'vitest'
import { protocol as en } from '../i18n/en/protocol'
import { protocol as th } from '../i18n/th/protocol'
import { inWords } from './words'

describe('a period', () => {
  it('is said in words', () => {
    expect(['P12W', 'P84D', 'P1D', 'P3M', 'P1Y6M'].map((each) => inWords(each, en))).toEqual([
      '12 weeks', '12 weeks', '1 day', '3 months', '1 year 6 months',
    ])
    expect(inWords('P3M', th)).toBe('3 เดือน')
  })

  it('that is none is shown as it is', () => {
    expect(inWords('soon', en)).toBe('soon')
    expect(inWords('P', en)).toBe('P')
  })
})
