declare module 'gs1-barcode-parser-mod' {
  export interface ParsedItem {
    ai: string
    data: string
    /** Of dates, else empty. */
    isoDate: string
    /** As it stands in the code. */
    raw: string
  }
  /** Throws where the text is none of GS1's. */
  export function parseBarcode(barcode: string, separator?: string): { codeName: string; parsedCodeItems: ParsedItem[] }
}
