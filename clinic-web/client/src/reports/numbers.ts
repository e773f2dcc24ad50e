import type { Range } from '../api/reports'
import { isDate, plusDays } from '../shared/time'

/** The last so many days, today included. */
export const lastDays = (today: string, days: number): Range => ({ from: plusDays(today, 1 - days), to: today })

export const isValidRange = ({ from, to }: Range): boolean =>
  isDate(from) && isDate(to) && from <= to && to <= plusDays(from, 91)

/** `0.4567` as `46 %`, in the reader's language; a dash where there is nothing to divide by. */
export function percent(value: number | null | undefined, locale: string): string {
  return value == null ? '–' : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value)
}

export function oneDecimal(value: number | null | undefined, locale: string): string {
  return value == null ? '–' : new Intl.NumberFormat(locale, { maximumFractionDigits: 1, minimumFractionDigits: 1 }).format(value)
}

export const hoursOf = (minutes: number): number => Math.round(minutes / 6) / 10
