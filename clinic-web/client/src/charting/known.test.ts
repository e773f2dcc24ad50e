import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { en } from '../i18n/en'
import { th } from '../i18n/th'
import { isCode, joined, namesOf, parted } from './known'

const PROTOCOLS = ['calf-reduction-7', 'masseter-reduction-4']

describe('what a patient is allergic to or takes', () => {
  it('is parted into what the protocol offers and what was typed', () => {
    const told = ['COWS_MILK_PROTEIN', 'penicillin', 'แพ้กุ้ง']
    expect(parted(told, ['BOTULINUM_TOXIN', 'COWS_MILK_PROTEIN'])).toEqual({ codes: ['COWS_MILK_PROTEIN'], words: ['penicillin', 'แพ้กุ้ง'] })
  })

  it('keeps a code that this protocol does not offer', () => {
    const { codes, words } = parted(['LATEX', 'BOTULINUM_TOXIN'], ['BOTULINUM_TOXIN'])
    expect(joined(codes, words)).toEqual(['BOTULINUM_TOXIN', 'LATEX'])
  })

  it('is not told twice', () => {
    expect(joined(['ANTICOAGULANT'], ['ANTICOAGULANT', 'aspirin'])).toEqual(['ANTICOAGULANT', 'aspirin'])
  })

  it('is read by its name in either language, and old texts as they were typed', () => {
    expect(namesOf(['COWS_MILK_PROTEIN', 'penicillin'], en.protocol.codes)).toBe('Cow’s-milk protein, penicillin')
    expect(namesOf(['COWS_MILK_PROTEIN', 'penicillin'], th.protocol.codes)).toBe('โปรตีนนมวัว, penicillin')
  })

  it.each(PROTOCOLS)('has a name for every code of %s in English and in Thai', (id) => {
    const file = readFileSync(`../../treatment-service/src/main/resources/protocols/${id}.yaml`, 'utf8')
    const lists = file.slice(file.indexOf('\nallergies:'), file.indexOf('\nconsents:'))
    const codes = [...lists.matchAll(/^ {2}- code: (\w+)$/gm)].map((found) => found[1] ?? '')
    expect(codes.length).toBeGreaterThan(10)
    expect(codes.every(isCode)).toBe(true)
    expect(codes.filter((code) => !(code in en.protocol.codes) || !(code in th.protocol.codes))).toEqual([])
  })
})
