/** Calendar arithmetic on plain dates (`2026-12-01`) and instants, in a given zone. */

/** A formatter takes far longer to make than to use, and a calendar uses it hundreds of times. */
function kept(locale: string, options: Intl.DateTimeFormatOptions): (zone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>()
  return (zone) => {
    const format = made.get(zone) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
    made.set(zone, format)
    return format
  }
}

const dates = kept('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' })
const clocks = kept('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

export const dateIn = (zone: string, instant: Date): string => dates(zone).format(instant)

/** Minutes since that zone's midnight. */
export function minuteOfDay(zone: string, instant: Date): number {
  const parts = clocks(zone).formatToParts(instant)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0)
  return part('hour') * 60 + part('minute')
}

export function plusDays(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}

export function isDate(text: string | null | undefined): text is string {
  return !!text && /^\d{4}-\d{2}-\d{2}$/.test(text) && plusDays(text, 0) === text
}

/** `MONDAY` … as the services write days of the week. */
export function dayOfWeek(date: string) {
  const names = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const
  return names[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'MONDAY'
}

/** `09:30` or `09:30:00` as minutes since midnight. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

export function timeOf(minutes: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** The instant at which a zone's clock shows that date and minute. */
export function instantAt(zone: string, date: string, minutes: number): Date {
  const wanted = Date.parse(`${date}T${timeOf(minutes)}:00Z`)
  const offsetAt = (instant: number) => {
    const there = new Date(instant)
    return Date.parse(`${dateIn(zone, there)}T${timeOf(minuteOfDay(zone, there))}:00Z`) - instant
  }
  const first = wanted - offsetAt(wanted)
  return new Date(wanted - offsetAt(first))
}

export function ageOn(birthDate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** An ISO 8601 duration of whole days, hours, minutes and seconds, in minutes. */
export function durationMinutes(text: string): number {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text)
  if (!match) return 0
  const [, days, hours, minutes, seconds] = match.map((part) => Number(part ?? 0))
  return (days ?? 0) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0) + Math.round((seconds ?? 0) / 60)
}
