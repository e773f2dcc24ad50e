/** The text in a language; where there is none, in another way of writing it, or in English. */
export function textFor<T extends { language: string }>(texts: T[], language: string | undefined): T | undefined {
  const base = language?.split('-')[0]
  return (
    texts.find((each) => each.language === language) ??
    texts.find((each) => each.language.split('-')[0] === base) ??
    texts.find((each) => each.language === 'en') ??
    texts[0]
  )
}
