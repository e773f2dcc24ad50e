import type { ProtocolTexts } from '../i18n/en/protocol'

const PERIOD = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/

/** An ISO 8601 period in the reader's language; as it is if it is none. */
export function inWords(period: string, texts: ProtocolTexts): string {
  const [, years, months, weeks, days] = PERIOD.exec(period) ?? []
  const words = [
    years && texts.years(Number(years)),
    months && texts.months(Number(months)),
    weeks && texts.weeks(Number(weeks)),
    days && (Number(days) % 7 === 0 ? texts.weeks(Number(days) / 7) : texts.days(Number(days))),
  ].filter(Boolean)
  return words.join(' ') || period
}
