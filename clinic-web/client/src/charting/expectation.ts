import type { OwnEffect, PublishedStudy } from '../api/outcomes'
import type { OutcomesTexts } from '../i18n/en/outcomes'
import { weeksOf } from './curve'

const WEEKS_FROM = 14

/** For how long own sessions have held. In weeks, the range is never narrower than in days. */
export function effectInWords(lasted: NonNullable<OwnEffect['lasted']>, texts: OutcomesTexts): string {
  const { sessions, legs, fromDays, untilDays } = lasted
  const say = (days: number, round: (weeks: number) => number) => (days < WEEKS_FROM ? texts.days(days) : texts.weeks(round(days / 7)))
  const restsOn = texts.restsOn(sessions, legs)
  const from = say(fromDays, Math.floor)
  return typeof untilDays === 'number' ? texts.effectBetween(from, say(untilDays, Math.ceil), restsOn) : texts.effectAtLeast(from, restsOn)
}

/** What a study found: its changes, and what it says in words. */
export const foundBy = (study: PublishedStudy, texts: OutcomesTexts): string =>
  [
    study.changes.map((each) => texts.after(texts.change(each.cm), Math.round(weeksOf(each.after)))).join(', '),
    study.finding && (texts.findings[study.finding] ?? study.finding),
  ]
    .filter(Boolean)
    .join('. ')
