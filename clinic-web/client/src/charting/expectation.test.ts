import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '../i18n/en'
import { th } from '../i18n/th'
import { foundBy } from './expectation'

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
