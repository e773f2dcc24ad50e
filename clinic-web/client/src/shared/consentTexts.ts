import { useQuery } from '@tanstack/react-query'
import type { Agreement } from '../api/booking'
import { getConsentTexts, type ConsentText } from '../api/consents'

/** Every text that the clinic ever published. */
export const useConsentTexts = () =>
  useQuery({ queryKey: ['consent-texts'], queryFn: ({ signal }) => getConsentTexts(signal), staleTime: 60_000 })

/** The text of an agreement that counts now. */
export const currentText = (texts: ConsentText[] | undefined, agreement: Agreement): ConsentText | undefined =>
  texts?.filter((each) => each.agreement === agreement).reduce<ConsentText | undefined>(
    (newest, each) => (newest && newest.version > each.version ? newest : each),
    undefined,
  )

/** The language of a text that suits a reader: their own, else one of the same tongue, else English, else any. */
export function languageFor(text: ConsentText, reader: string): string {
  const languages = text.texts.map((each) => each.language)
  const tongue = (tag: string) => tag.split('-')[0]?.toLowerCase()
  return (
    languages.find((each) => each === reader) ??
    languages.find((each) => tongue(each) === tongue(reader)) ??
    languages.find((each) => each === 'en') ??
    languages[0] ??
    'en'
  )
}
