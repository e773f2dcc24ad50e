import type { Hours } from '../api/setup'
import type { SetUpTexts } from '../i18n/en/setup'

/** What is wrong with a field before the service is asked, so that it is said in the reader's language. */
export type Fault = keyof SetUpTexts['faults']
/** By the field's name, as the service would name it: `hours[0].until`. */
export type Faults = Record<string, Fault>

export const all = (...found: Faults[]): Faults => Object.assign({}, ...found)

export const required = (field: string, text: string | undefined, fault: Fault = 'required'): Faults => (text?.trim() ? {} : { [field]: fault })

/** Every line of weekly hours has a day, and ends after it begins. */
export const hoursFaults = (hours: readonly Hours[]): Faults =>
  all(
    ...hours.map((line, i) => ({
      ...(line.days.length === 0 && { [`hours[${i}].days`]: 'days' as const }),
      ...spanFaults(`hours[${i}]`, line),
    })),
  )

/** Times or moments, each from its first until the first after it. */
export const spansFaults = (field: string, spans: readonly Ends[]): Faults => all(...spans.map((span, i) => spanFaults(`${field}[${i}]`, span)))

/** Dates of which each comes once. */
export const datesFaults = (field: string, days: readonly { date: string }[]): Faults =>
  all(
    ...days.map((day, i) => {
      const at = `${field}[${i}].date`
      if (!day.date) return { [at]: 'required' as const }
      return days.findIndex((other) => other.date === day.date) < i ? { [at]: 'twice' as const } : {}
    }),
  )

/** The last day of a credential is not before its first. */
export const validityFaults = (at: string, { validFrom, validUntil }: { validFrom: string; validUntil: string }): Faults =>
  all(
    required(`${at}.validFrom`, validFrom),
    required(`${at}.validUntil`, validUntil),
    validFrom && validUntil && validUntil < validFrom ? { [`${at}.validUntil`]: 'notBefore' } : {},
  )

/** Visits begin and end on a grid of 5 minutes. */
export const stepFaults = (field: string, minutes: number): Faults => (minutes % 5 === 0 ? {} : { [field]: 'step' })

interface Ends {
  from: string
  until: string
}

const spanFaults = (at: string, { from, until }: Ends): Faults =>
  all(required(`${at}.from`, from), required(`${at}.until`, until), from && until && until <= from ? { [`${at}.until`]: 'after' } : {})
