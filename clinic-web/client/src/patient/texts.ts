import { en, type Key } from './texts/en'
import { ja } from './texts/ja'
import { ko } from './texts/ko'
import { th } from './texts/th'
import { zhHans } from './texts/zhHans'
import { zhHant } from './texts/zhHant'

export type { Key }

export const TEXTS = { en, th, 'zh-Hans': zhHans, 'zh-Hant': zhHant, ja, ko } as const

export type Language = keyof typeof TEXTS

/** Each in its own words: whoever looks for theirs reads no other. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  en: 'English',
  th: 'ไทย',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ja: '日本語',
  ko: '한국어',
}

export const isLanguage = (tag: string | null): tag is Language => tag !== null && Object.hasOwn(TEXTS, tag)

/** The nearest of our languages to a BCP 47 tag, as messages choose theirs. */
export function nearestLanguage(tag: string): Language {
  if (isLanguage(tag)) return tag
  const parts = tag.split('-')
  const spoken = parts[0] ?? ''
  if (spoken === 'zh') return parts.some((part) => ['Hant', 'TW', 'HK', 'MO'].includes(part)) ? 'zh-Hant' : 'zh-Hans'
  return isLanguage(spoken) ? spoken : 'en'
}

/** A text with its values filled in. */
export function text(language: Language, key: Key, values: Record<string, string> = {}): string {
  return TEXTS[language][key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`nothing to fill in for {${name}}`)
    return value
  })
}
