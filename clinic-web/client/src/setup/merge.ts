/** The fields in which two descriptions of the same thing differ. */
export const changed = <D extends object>(before: D, after: D): (keyof D)[] =>
  (Object.keys(after) as (keyof D)[]).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))

/** What is stored by now, but for the fields that were typed in since both began with the same. */
export const merged = <D extends object>(base: D, mine: D, theirs: D): D => {
  const both = { ...theirs }
  for (const field of changed(base, mine)) both[field] = mine[field]
  return both
}
