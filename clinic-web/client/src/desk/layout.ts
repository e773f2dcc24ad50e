import type { Appointment, Practitioner, WeeklyHours } from '../api/booking'
import { dayOfWeek, minutesOf } from '../shared/time'

/** A stretch of a day, in minutes since midnight. */
export interface Span {
  from: number
  until: number
}

export function hoursOn(hours: WeeklyHours[], date: string): Span[] {
  const day = dayOfWeek(date)
  return hours
    .filter((line) => line.days.includes(day))
    .map((line) => ({ from: minutesOf(line.from), until: minutesOf(line.until) }))
    .sort((a, b) => a.from - b.from)
}

/** Who gets a column: whoever works that day, and whoever has an appointment all the same. */
export function columnsOf(practitioners: Practitioner[], appointments: Appointment[], date: string): Practitioner[] {
  const booked = new Set(appointments.map((each) => each.practitionerId))
  return practitioners.filter(
    (each) => booked.has(each.id) || (each.active && hoursOn(each.hours, date).length > 0 && isCredentialed(each, date)),
  )
}

/** Nobody treats on a lapsed credential, so there is nothing to book with them. */
const isCredentialed = (practitioner: Practitioner, date: string): boolean =>
  practitioner.credentials.length === 0 ||
  practitioner.credentials.some((each) => each.validFrom <= date && date <= each.validUntil)

/** The part of the day that is drawn: whole hours around everything that happens. */
export function visibleSpan(spans: Span[], fallback: Span = { from: 9 * 60, until: 18 * 60 }): Span {
  if (spans.length === 0) return fallback
  const from = Math.min(...spans.map((span) => span.from))
  const until = Math.max(...spans.map((span) => span.until))
  return { from: Math.floor(from / 60) * 60, until: Math.ceil(until / 60) * 60 }
}

/** The parts of `whole` in which nobody works. */
export function gaps(whole: Span, working: Span[]): Span[] {
  const free: Span[] = []
  let at = whole.from
  for (const span of working) {
    if (span.from > at) free.push({ from: at, until: span.from })
    at = Math.max(at, span.until)
  }
  if (at < whole.until) free.push({ from: at, until: whole.until })
  return free
}

export interface Laid<T> {
  item: T
  lane: number
  lanes: number
}

/** Puts what overlaps side by side. */
export function lanes<T extends Span>(items: T[]): Laid<T>[] {
  const ordered = [...items].sort((a, b) => a.from - b.from || b.until - a.until)
  const laid: Laid<T>[] = []
  let cluster: Laid<T>[] = []
  let ends: number[] = []
  let clusterEnd = -1
  for (const item of ordered) {
    if (item.from >= clusterEnd) {
      cluster = []
      ends = []
    }
    let lane = ends.findIndex((end) => end <= item.from)
    if (lane < 0) lane = ends.length
    ends[lane] = item.until
    clusterEnd = Math.max(...ends)
    const entry = { item, lane, lanes: 1 }
    cluster.push(entry)
    laid.push(entry)
    for (const each of cluster) each.lanes = ends.length
  }
  return laid
}

/** The part of a column's width that a lane has. */
export const across = (lane: number, lanes: number) => ({
  left: `calc(${(100 * lane) / lanes}% + 3px)`,
  width: `calc(${100 / lanes}% - ${lanes > 2 ? 3 : 7}px)`,
})
