import type { Access } from '../api/audit'

/** The answers; what was asked for stands alone only where no answer of it is known. */
export function told(accesses: readonly Access[]): Access[] {
  const answered = new Set(accesses.filter((each) => each.action === 'WRITTEN').map((each) => each.traceId))
  return accesses.filter((each) => each.action !== 'WRITE' || !each.traceId || !answered.has(each.traceId))
}

/** One list of several that are each the newest first, down to where all of them are known. */
export function together(pages: readonly { accesses: readonly Access[]; more: boolean }[]): Access[] {
  const knownTo = Math.max(...pages.map(({ accesses, more }) => (more ? Date.parse(accesses.at(-1)?.at ?? '') || 0 : 0)))
  return pages
    .flatMap(({ accesses }) => accesses)
    .filter((each) => Date.parse(each.at) >= knownTo)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1))
}
