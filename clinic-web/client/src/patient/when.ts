import type { Language } from './texts'

const LOCALES: Record<Language, string> = {
  en: 'en-GB',
  // Years of the Buddhist era, as in the messages.
  th: 'th-TH-u-ca-buddhist',
  'zh-Hans': 'zh-Hans-CN',
  'zh-Hant': 'zh-Hant-TW',
  ja: 'ja-JP',
  ko: 'ko-KR',
}

/** How days are written in a language. The patient's own tag may name another calendar, such as th-u-ca-gregory. */
export function dateLocale(language: Language, patients = ''): string {
  const calendar = /-u-ca-([a-z0-9-]+)/.exec(patients)?.[1]
  return new Intl.Locale(LOCALES[language], calendar === undefined ? {} : { calendar }).toString()
}

/** A day in words, such as "Tuesday, 1 December 2026". */
export function dayText(instant: string, zone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: zone,
  }).format(new Date(instant))
}

/** A time of the day, such as "13:00", in every language. */
export function timeText(instant: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(new Date(instant))
}

export const momentText = (instant: string, zone: string, locale: string) =>
  `${dayText(instant, zone, locale)} ${timeText(instant, zone)}`

/** Whether the clocks of both zones show the same at that instant. */
export function isSameTime(instant: string, zone: string, other: string): boolean {
  const shown = (of: string) => dayText(instant, of, LOCALES.en) + timeText(instant, of)
  return shown(zone) === shown(other)
}

/** Instants by the day of a zone's calendar, in the order in which they come. */
export function byDay(instants: string[], zone: string, locale: string): [string, string[]][] {
  const days = new Map<string, string[]>()
  for (const instant of instants) {
    const day = dayText(instant, zone, locale)
    days.set(day, [...(days.get(day) ?? []), instant])
  }
  return [...days]
}
