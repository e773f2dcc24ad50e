import type { Language } from './texts'

const LOCALES: Record<Language, string> = {
  en: 'en-GB',
  // The years that the messages have, too.
  th: 'th-TH-u-ca-gregory',
  'zh-Hans': 'zh-Hans-CN',
  'zh-Hant': 'zh-Hant-TW',
  ja: 'ja-JP',
  ko: 'ko-KR',
}

/** A day in words, such as "Tuesday, 1 December 2026". */
export function dayText(instant: string, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
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

export const momentText = (instant: string, zone: string, language: Language) =>
  `${dayText(instant, zone, language)} ${timeText(instant, zone)}`

/** Whether the clocks of both zones show the same at that instant. */
export function isSameTime(instant: string, zone: string, other: string): boolean {
  const shown = (of: string) => dayText(instant, of, 'en') + timeText(instant, of)
  return shown(zone) === shown(other)
}

/** Instants by the day of a zone's calendar, in the order in which they come. */
export function byDay(instants: string[], zone: string, language: Language): [string, string[]][] {
  const days = new Map<string, string[]>()
  for (const instant of instants) {
    const day = dayText(instant, zone, language)
    days.set(day, [...(days.get(day) ?? []), instant])
  }
  return [...days]
}
