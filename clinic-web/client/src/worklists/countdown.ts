import type { WaitingEntry } from '../api/waiting'

/** Time that is left, as `1:05:09` or `5:09`; nothing once it is over. */
export function countdown(until: string, now: Date): string | undefined {
  const seconds = Math.floor((Date.parse(until) - now.getTime()) / 1000)
  if (seconds <= 0) return undefined
  const two = (n: number) => String(n).padStart(2, '0')
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** Offers first, the one that ends soonest at the top; then in the order in which patients are asked. */
export function inOrder(entries: WaitingEntry[]): WaitingEntry[] {
  const rank = (entry: WaitingEntry) => (entry.offer ? 0 : entry.priority === 'HIGH' ? 1 : 2)
  const time = (entry: WaitingEntry) => Date.parse(entry.offer?.until ?? entry.since)
  return [...entries].sort((a, b) => rank(a) - rank(b) || time(a) - time(b) || a.id.localeCompare(b.id))
}
