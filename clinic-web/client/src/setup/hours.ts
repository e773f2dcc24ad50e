import type { Hours } from '../api/setup'

/** The days of the week, each with a date that falls on it, for their names. */
export const weekdays = [
  { day: 'MONDAY', example: '2026-11-30' },
  { day: 'TUESDAY', example: '2026-12-01' },
  { day: 'WEDNESDAY', example: '2026-12-02' },
  { day: 'THURSDAY', example: '2026-12-03' },
  { day: 'FRIDAY', example: '2026-12-04' },
  { day: 'SATURDAY', example: '2026-12-05' },
  { day: 'SUNDAY', example: '2026-12-06' },
] as const

/** What a line of hours begins with: most of them differ little from it. */
export const usualHours = (): Hours => ({ days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], from: '09:00', until: '17:00' })

/** As the week goes, so that lines read the same however they were typed. */
export const inOrder = (hours: readonly Hours[]): Hours[] =>
  hours
    .map((line) => ({ ...line, days: weekdays.map((each) => each.day).filter((day) => line.days.includes(day)) }))
    .sort((a, b) => firstDay(a) - firstDay(b) || a.from.localeCompare(b.from))

const firstDay = (line: Hours) => weekdays.findIndex((each) => line.days.includes(each.day))

/** Days and hours in short, such as `Mon–Sat 09:00–12:00, 13:00–18:00`. */
export function hoursInShort(hours: readonly Hours[], name: (example: string) => string): string {
  const times = new Map<string, string[]>()
  for (const line of inOrder(hours)) {
    const key = line.days.join()
    times.set(key, [...(times.get(key) ?? []), `${line.from}–${line.until}`])
  }
  return [...times].map(([days, spans]) => `${daysInShort(days.split(','), name)} ${spans.join(', ')}`).join(' · ')
}

function daysInShort(days: string[], name: (example: string) => string): string {
  const places = days.map((day) => weekdays.findIndex((each) => each.day === day)).filter((place) => place >= 0)
  const runs: number[][] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last && last.at(-1) === place - 1) last.push(place)
    else runs.push([place])
  }
  const said = (place: number | undefined) => name(weekdays[place ?? 0]?.example ?? '')
  return runs.map((run) => (run.length > 2 ? `${said(run[0])}–${said(run.at(-1))}` : run.map(said).join(', '))).join(', ')
}
