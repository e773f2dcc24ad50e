import type { PersonName } from '../api/booking'
import type { Dictionary } from '../i18n/en'

export const fullName = (name: PersonName | undefined | null): string =>
  name ? [name.given, name.family].filter(Boolean).join(' ') : ''

export const identifierLabels = (t: Dictionary): Record<string, string> => ({
  HN: t.patients.hn,
  PASSPORT: t.patients.passport,
  NATIONAL_ID: t.patients.nationalId,
})

/** A letter of an alphabet says little; a Chinese, Japanese or Korean character is a name. */
export const isSearchable = (text: string): boolean =>
  text.length >= 2 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)

const languages = ['th', 'en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'ms'] as const

/** The languages that patients are written to in, named in the reader's language. */
export function languageChoices(locale: string): { value: string; label: string }[] {
  return languages.map((value) => ({ value, label: languageName(value, locale) }))
}

/** The same, and Thai with years of the common era: messages in Thai count those of the Buddhist one. */
export function patientLanguageChoices(locale: string): { value: string; label: string }[] {
  return languageChoices(locale).flatMap((each) =>
    each.value === 'th' ? [each, { value: 'th-u-ca-gregory', label: `${each.label} (ค.ศ., CE)` }] : [each],
  )
}

export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

const nearby = [
  'Asia/Bangkok', 'Asia/Taipei', 'Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Tokyo', 'Asia/Seoul', 'Asia/Singapore', 'Asia/Kuala_Lumpur',
]

/** Where this clinic's patients mostly live comes first. */
export function zoneChoices(): string[] {
  return [...nearby, ...Intl.supportedValuesOf('timeZone').filter((zone) => !nearby.includes(zone))]
}
