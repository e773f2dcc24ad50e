import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '../i18n/en'
import { th } from '../i18n/th'
import { effectInWords, foundBy } from './expectation'

describe('for how long own sessions have held', () => {
  it('is a range, and says what it rests on', () => {
    expect(effectInWords({ sessions: 2, legs: 4, fromDays: 97, untilDays: 148 }, en.outcomes)).toBe(
      'By this patient’s own curve, the effect has worn off between 13 weeks and 22 weeks after a session (2 sessions, each leg by itself: 4 curves).',
    )
  })

  it('says plainly that it rests on one session, and that the end is not known', () => {
    const said = effectInWords({ sessions: 1, legs: 2, fromDays: 13, untilDays: null }, en.outcomes)
    expect(said).toContain('at least 13 days')
    expect(said).toContain('until when is not known')
    expect(said).toContain('1 session only')
  })
})

describe('what a study found', () => {
  it('is told in numbers, in words, or in both', () => {
    const study = { study: 'RCT', dose: '60 U', changes: [{ after: 'P8W', cm: -0.48 }], source: 's' }
    expect(foundBy(study, en.outcomes)).toBe('−0.48 cm after 8 weeks')
    expect(foundBy({ ...study, finding: 'No difference' }, en.outcomes)).toBe('−0.48 cm after 8 weeks. No difference')
    expect(foundBy({ ...study, changes: [], finding: 'The effect did not depend on the dose' }, th.outcomes)).toBe('ผลไม่ขึ้นกับขนาดยา')
  })

  it('is said in Thai, too', () => {
    const file = readFileSync('../../treatment-service/src/main/resources/protocols/calf-reduction-7.yaml', 'utf8')
    const studies = file.slice(file.indexOf('\npublishedOutcomes:'), file.indexOf('\nadverseEvents:'))
    const findings = [...studies.matchAll(/^ {4}finding: "(.*)"$/gm)].map((found) => found[1] ?? '')
    expect(findings).toHaveLength(3)
    expect(findings.filter((finding) => !(finding in th.outcomes.findings))).toEqual([])
  })
})
