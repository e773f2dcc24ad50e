import type { Assessment, Elsewhere, ElsewhereForm } from '../api/treatment'
import type { Dictionary } from '../i18n/en'

/** Botulinum toxin that was given in another place, as it is being typed. */
export interface ElsewhereText {
  /** Empty if nobody knows. */
  product: string
  known: 'DAY' | 'MONTH'
  /** A day, or a month, ISO 8601. */
  when: string
  units: string | number
  area: string
  source: ElsewhereForm['source']
}

export const blankElsewhere: ElsewhereText = { product: '', known: 'MONTH', when: '', units: '', area: '', source: 'PATIENT' }

/** What was told before, to be told again or corrected. */
export const textOf = (told: Elsewhere): ElsewhereText => ({
  product: told.product ?? '',
  known: told.when.length > 'yyyy-mm'.length ? 'DAY' : 'MONTH',
  when: told.when,
  units: told.units ?? '',
  area: told.area,
  source: told.source,
})

/** Whether it says when, and nothing that lies ahead. */
export const isWhen = (text: Pick<ElsewhereText, 'known' | 'when'>, today: string): boolean =>
  (text.known === 'DAY' ? /^\d{4}-\d\d-\d\d$/ : /^\d{4}-\d\d$/).test(text.when) && text.when <= today.slice(0, text.when.length)

/** As it is sent, or nothing while one does not say when. Units are those of a product: without one they are nothing. */
export function elsewhereFrom(texts: ElsewhereText[], today: string): ElsewhereForm[] | undefined {
  if (!texts.every((text) => isWhen(text, today))) return undefined
  return texts.map((text) => ({
    ...(text.product === '' ? {} : { product: text.product }),
    when: text.when,
    ...(text.product === '' || text.units === '' ? {} : { units: Number(text.units) }),
    ...(text.area.trim() === '' ? {} : { area: text.area.trim() }),
    source: text.source,
  }))
}

/** What was told last, in whichever programme; nothing if nobody has asked yet. */
export const toldLast = (newestFirst: Assessment[]): Elsewhere[] | undefined =>
  newestFirst.map((each) => each.elsewhere).find((each) => !!each) ?? undefined

/** In short: what, when and where, as far as it is known. */
export const elsewhereInShort = (told: Elsewhere, t: Dictionary): string =>
  [
    told.product ?? t.elsewhere.someProduct,
    typeof told.units === 'number' ? t.common.units(told.units) : t.elsewhere.someUnits,
    told.when,
    ...(told.area ? [told.area] : []),
  ].join(' · ')
