import { parseBarcode, type ParsedItem } from 'gs1-barcode-parser-mod'

/** What GS1's FNC1 is read as. Scanners that type it press Ctrl and ]. */
export const SEPARATOR = '\u001d'

const GTIN = '01'
const LOT = '10'
const EXPIRY = '17'

/** A lot number has 20 characters at most: more is a lot that ran into what follows it. */
const LONGEST_LOT = 20

/** The parser makes a date of any six digits: month 99 is none. */
const dateOf = (item: ParsedItem | undefined) => (item && item.isoDate.slice(5, 7) === item.raw.slice(2, 4) ? item.isoDate : undefined)

export interface ScannedVial {
  gtin: string
  lot: string
  /** Last day that it may be used on. */
  expires: string
}

/** Lots are compared in capitals, as they are kept. */
export const isFromPack = (vial: { lot: string; expires: string }, pack: ScannedVial) =>
  vial.lot === pack.lot.toUpperCase() && vial.expires === pack.expires

/** What the code on a vial's pack says: GTIN, lot and expiry; nothing where it is another code, or only typed. */
export function scannedVial(text: string): ScannedVial | undefined {
  const code = text.trim()
  if (!/^(\][A-Za-z]\d)?01\d{14}/.test(code)) return undefined
  try {
    const items = parseBarcode(code, SEPARATOR).parsedCodeItems
    const of = (ai: string) => items.find((each) => each.ai === ai)
    const lot = of(LOT)?.data
    const expires = dateOf(of(EXPIRY))
    const gtin = of(GTIN)?.data
    return gtin && lot && expires && lot.length <= LONGEST_LOT ? { gtin, lot, expires } : undefined
  } catch {
    return undefined
  }
}
