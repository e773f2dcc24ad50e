import type { PlanMoment } from '../api/messageTemplates'
import type { Dictionary } from '../i18n/en'

const HOUR = 60

/** A moment of the message plan in words, such as "a day before the visit begins". */
export function momentWords(moment: PlanMoment, texts: Dictionary['messagePlan']): string {
  const day = dayWords(moment, texts)
  return moment.at == null ? day : texts.oclock(day, moment.at.slice(0, 5))
}

function dayWords({ anchor, days, minutes, at }: PlanMoment, texts: Dictionary['messagePlan']): string {
  const name = texts.anchor[anchor] ?? anchor
  const amount = amountWords(Math.abs(days), Math.abs(minutes), texts)
  if (amount === null) {
    if (at != null) return texts.onDayOf(name)
    return anchor === 'EVENT' ? texts.atOnce : texts.at(name)
  }
  return days < 0 || minutes < 0 ? texts.before(amount, name) : texts.later(amount, name)
}

/** A plan counts in days or in hours, never in both. */
function amountWords(days: number, minutes: number, texts: Dictionary['messagePlan']): string | null {
  if (days > 0) return texts.days(days)
  if (minutes === 0) return null
  return minutes % HOUR === 0 ? texts.hours(minutes / HOUR) : texts.minutes(minutes)
}
