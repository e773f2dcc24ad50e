import type { Hours } from '../api/setup'
import { useSpeech } from '../i18n/i18n'
import { hoursInShort } from './hours'

/** Says the hours of a week in a line, in the reader's language. */
export function useHoursInShort(): (hours: readonly Hours[]) => string {
  const { locale } = useSpeech()
  const weekday = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' })
  return (hours) => hoursInShort(hours, (example) => weekday.format(new Date(`${example}T00:00:00Z`)))
}
