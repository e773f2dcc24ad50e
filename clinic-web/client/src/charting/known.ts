/** Whether something is named by the protocol's code, which is recognised for certain, or in somebody's words. */
export const isCode = (told: string): boolean => /^[A-Z][A-Z0-9_]+$/.test(told)

/** What was told: the codes that the protocol offers, and all else in words. */
export function parted(told: string[], offered: string[]): { codes: string[]; words: string[] } {
  return { codes: offered.filter((code) => told.includes(code)), words: told.filter((each) => !offered.includes(each)) }
}

/** What was told, codes first; nothing twice. */
export const joined = (codes: string[], words: string[]): string[] => [...new Set([...codes, ...words])]

/** As it is read: codes by their names, words as they were typed. */
export const namesOf = (told: string[], names: Record<string, string>): string => told.map((each) => names[each] ?? each).join(', ')
