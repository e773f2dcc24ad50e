/** What the kinds that most clinics have are called in the reader's language. */
export type KindNames = Readonly<Record<string, string>>

/** Codes such as BOTULINUM_LOWER_LEG, as people read and type them. */
export const kindName = (code: string, names: KindNames = {}): string => {
  const words = code.toLowerCase().replaceAll('_', ' ')
  return names[code] ?? words.charAt(0).toUpperCase() + words.slice(1)
}

export const kindCode = (name: string, names: KindNames = {}): string =>
  Object.keys(names).find((code) => names[code] === name.trim()) ??
  name
    .trim()
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')

/** All kinds in use, each once, in the order of the alphabet. */
export const kindsOf = (codes: (string | null | undefined)[]): string[] =>
  [...new Set(codes.filter((code): code is string => !!code))].sort()

/** An id for something new, told from its name; a name in another script gets a number. */
export function idFor(name: string, fallback: string, taken: string[]): string {
  const slug =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 50) || fallback
  if (!taken.includes(slug)) return slug
  let number = 2
  while (taken.includes(`${slug}-${number}`)) number++
  return `${slug}-${number}`
}
