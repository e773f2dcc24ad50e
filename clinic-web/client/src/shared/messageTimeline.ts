import type { Inbound } from '../api/inbound'
import type { Message } from '../api/notification'
import { dateIn } from './time'

/** What was said: by the clinic, or by the patient. */
export type Said = { message: Message } | { words: Inbound }

/** A day of the clinic, with what has been on it and what is still to come. */
export interface TimelineDay {
  date: string
  been: Said[]
  toCome: Message[]
}

export interface MessageTimeline {
  /** How many of the past are left out. */
  earlier: number
  /** In order; today is always among them, for the line that says where now is. */
  days: TimelineDay[]
}

/** More would push what is planned off the screen. */
const SHOWN_OF_PAST = 10

const WENT_OUT = 'ACCEPTED'

/**
 * Where a message stands in time: a planned one where it is looked at next and never behind now, one that went out
 * where a provider took it, any other where it was due.
 */
export function momentOf(message: Message, now: Date): number {
  const due = Date.parse(message.dueAt)
  if (message.status === 'PLANNED') return Math.max(due, message.nextTryAt ? Date.parse(message.nextTryAt) : due, now.getTime())
  const try_ = message.attempts.findLast((each) => each.outcome === WENT_OUT) ?? message.attempts.at(-1)
  return try_ ? Date.parse(try_.at) : due
}

/** A patient's messages, and what they wrote, by day of the clinic; of the past only the last ten, unless all are asked for. */
export function timelineOf(messages: readonly Message[], inbound: readonly Inbound[], now: Date, zone: string, all: boolean): MessageTimeline {
  const placed = messages.map((message) => ({ message, at: momentOf(message, now) })).sort((a, b) => a.at - b.at)
  const isToCome = ({ message, at }: (typeof placed)[number]) => message.status === 'PLANNED' || at > now.getTime()
  const past: { said: Said; at: number }[] = [
    ...placed.filter((each) => !isToCome(each)).map(({ message, at }) => ({ said: { message }, at })),
    ...inbound.map((words) => ({ said: { words }, at: Date.parse(words.at) })),
  ].sort((a, b) => a.at - b.at)
  const earlier = all ? 0 : Math.max(0, past.length - SHOWN_OF_PAST)
  const days = new Map<string, TimelineDay>()
  const day = (at: number | Date): TimelineDay => {
    const date = dateIn(zone, new Date(at))
    const known = days.get(date) ?? { date, been: [], toCome: [] }
    days.set(date, known)
    return known
  }
  past.slice(earlier).forEach(({ said, at }) => day(at).been.push(said))
  day(now)
  placed.filter(isToCome).forEach(({ message, at }) => day(at).toCome.push(message))
  return { earlier, days: [...days.values()].sort((a, b) => a.date.localeCompare(b.date)) }
}

/** How far ahead something is, in the unit that people count in: minutes, hours, days of the clinic, weeks. */
export function ahead(at: number, now: Date, zone: string): { value: number; unit: 'minute' | 'hour' | 'day' | 'week' } {
  const days = (Date.parse(dateIn(zone, new Date(at))) - Date.parse(dateIn(zone, now))) / 86_400_000
  if (days >= 21) return { value: Math.round(days / 7), unit: 'week' }
  if (days >= 1) return { value: days, unit: 'day' }
  const minutes = Math.max(0, Math.round((at - now.getTime()) / 60_000))
  return minutes < 60 ? { value: minutes, unit: 'minute' } : { value: Math.round(minutes / 60), unit: 'hour' }
}

/** What the patient's clock and date say, where they differ from the clinic's; the date only if it is another. */
export function elsewhere(at: number, zone: string, patientZone: string, locale: string): { time: string; place: string } | null {
  const moment = new Date(at)
  const reading = (where: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: where, ...options }).format(moment)
  const clock: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
  const sameDay = dateIn(zone, moment) === dateIn(patientZone, moment)
  if (sameDay && reading(zone, clock) === reading(patientZone, clock)) return null
  return {
    time: reading(patientZone, sameDay ? clock : { ...clock, weekday: 'short', day: 'numeric', month: 'short' }),
    place: (patientZone.split('/').at(-1) ?? patientZone).replaceAll('_', ' '),
  }
}
