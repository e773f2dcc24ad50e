import { describe, expect, it } from 'vitest'
import { scannedVial, SEPARATOR } from './scan'

const vial = { gtin: '08888893016352', lot: 'C1234C3', expires: '2028-12-31' }

describe('the code on a vial', () => {
  it('says product, lot and expiry, with the scanner’s prefix or without', () => {
    expect(scannedVial(']d201088888930163521728123110C1234C3')).toEqual(vial)
    expect(scannedVial('01088888930163521728123110C1234C3\n')).toEqual(vial)
  })

  it('may have them in any order, and a serial number', () => {
    expect(scannedVial(`010888889301635210C1234C3${SEPARATOR}17281231${''}21S1`)).toEqual(vial)
    expect(scannedVial(`01088888930163521728123110C1234C3${SEPARATOR}21SERIAL1`)).toEqual(vial)
  })

  it('with day 00 means the last day of the month', () => {
    expect(scannedVial('01088888930163521728020010C1234C3')?.expires).toBe('2028-02-29')
  })

  it('that lost its separator is not believed', () => {
    expect(scannedVial('010888889301635210C1234C31728123121SERIAL1')).toBeUndefined()
  })

  it('is nothing that somebody types', () => {
    expect(['C1234C3', '', '01', '0108888893016352', '010888889301635217', '01088888930163521799999910C1'].map(scannedVial)).toEqual(
      Array(6).fill(undefined),
    )
  })
})
