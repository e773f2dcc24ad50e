import type { Appointment, AppointmentStatus, Practitioner, Room, WeeklyHours } from '../api/booking'
import { instantAt, minuteOfDay, plusDays } from '../shared/time'
import { columnsOf, hoursOn, visibleSpan, type Span } from './layout'

export type View = 'day' | 'week'
export type By = 'practitioners' | 'rooms'

/** Where a dragged visit lands on the grid. */
export const STEP_MINUTES = 15
/** A visit's end moves in smaller steps than its start. */
export const LENGTH_STEP_MINUTES = 5

/** An appointment in minutes of its day; `held` includes the buffers. */
export interface Placed extends Span {
  appointment: Appointment
  heldFrom: number
  heldUntil: number
}

export interface CalendarColumn {
  key: string
  title: string
  date: string
  working: Span[]
  practitionerId?: string
  roomId?: string
  placed: Placed[]
}

const RELEASED: readonly string[] = ['CANCELLED', 'RELEASED']

/** What took its time with it is not drawn. */
export const isDrawn = (appointment: Appointment): boolean => !RELEASED.includes(appointment.status)

/** Only a visit that has not begun can be moved. */
export const isMovable = (status: AppointmentStatus): boolean => status === 'BOOKED'

/** Monday of a date's week. */
export function weekOf(date: string): string[] {
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7
  return Array.from({ length: 7 }, (_, index) => plusDays(date, index - weekday))
}

export function place(zone: string, appointment: Appointment): Placed {
  const from = minuteOfDay(zone, new Date(appointment.start))
  const minutes = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 60_000
  const until = from + minutes(appointment.start, appointment.end)
  return {
    appointment,
    from,
    until,
    heldFrom: from - minutes(appointment.heldFrom, appointment.start),
    heldUntil: until + minutes(appointment.end, appointment.heldUntil),
  }
}

export interface Filter {
  practitionerIds: string[]
}

const isShown = (appointment: Appointment, { practitionerIds }: Filter): boolean =>
  practitionerIds.length === 0 || practitionerIds.includes(appointment.practitionerId)

interface Source {
  appointments: Appointment[]
  practitioners: Practitioner[]
  rooms: Room[]
  clinicHours: WeeklyHours[]
  zone: string
  filter: Filter
}

export function dayColumns(date: string, by: By, source: Source): CalendarColumn[] {
  const shown = source.appointments.filter((each) => isDrawn(each) && each.date === date && isShown(each, source.filter))
  const placed = shown.map((each) => place(source.zone, each))
  if (by === 'rooms') {
    const working = hoursOn(source.clinicHours, date)
    const used = new Set(shown.map((each) => each.roomId))
    return source.rooms
      .filter((room) => room.active || used.has(room.id))
      .map((room) => ({
        key: room.id,
        title: room.name,
        date,
        working,
        roomId: room.id,
        placed: placed.filter((each) => each.appointment.roomId === room.id),
      }))
  }
  const wanted = source.filter.practitionerIds
  return columnsOf(source.practitioners, shown, date)
    .filter((each) => wanted.length === 0 || wanted.includes(each.id))
    .map((each) => ({
      key: each.id,
      title: each.name,
      date,
      working: hoursOn(each.hours, date),
      practitionerId: each.id,
      placed: placed.filter((p) => p.appointment.practitionerId === each.id),
    }))
}

/** A column a day; of one practitioner only where one is chosen. */
export function weekColumns(date: string, title: (date: string) => string, source: Source): CalendarColumn[] {
  const only = source.filter.practitionerIds.length === 1 ? source.filter.practitionerIds[0] : undefined
  const hours = source.practitioners.find((each) => each.id === only)?.hours ?? source.clinicHours
  return weekOf(date).map((day) => ({
    key: day,
    title: title(day),
    date: day,
    working: hoursOn(hours, day),
    ...(only ? { practitionerId: only } : {}),
    placed: source.appointments
      .filter((each) => isDrawn(each) && each.date === day && isShown(each, source.filter))
      .map((each) => place(source.zone, each)),
  }))
}

export const spanOf = (columns: CalendarColumn[], clinicHours: WeeklyHours[]): Span =>
  visibleSpan(
    columns.flatMap((column) => [...hoursOn(clinicHours, column.date), ...column.working, ...column.placed]),
  )

/** Where a visit is being moved to, before it is. */
export interface Shift {
  appointment: Appointment
  column: number
  from: number
  until: number
  kind: 'move' | 'resize'
}

const snap = (minutes: number, step: number): number => Math.round(minutes / step) * step

/** The shift with its visit begun at (or, resized, ended at) about that minute, inside the drawn day. */
export function shiftedTo(shift: Shift, column: number, minute: number, whole: Span): Shift {
  if (shift.kind === 'resize') {
    const until = Math.min(snap(minute, LENGTH_STEP_MINUTES), whole.until)
    return { ...shift, until: Math.max(until, shift.from + LENGTH_STEP_MINUTES) }
  }
  const length = shift.until - shift.from
  const from = Math.min(Math.max(snap(minute, STEP_MINUTES), whole.from), whole.until - length)
  return { ...shift, column, from, until: from + length }
}

/** What a shift asks for; nothing where it ends up where it began. */
export interface Move {
  start: string
  end: string
  date: string
  practitionerId: string
  roomId: string
  durationMinutes: number
}

export function moveOf(shift: Shift, column: CalendarColumn, zone: string): Move | undefined {
  const { appointment } = shift
  const start = instantAt(zone, column.date, shift.from)
  const end = new Date(start.getTime() + (shift.until - shift.from) * 60_000)
  const move = {
    start: start.toISOString(),
    end: end.toISOString(),
    date: column.date,
    practitionerId: column.practitionerId ?? appointment.practitionerId,
    roomId: column.roomId ?? appointment.roomId,
    durationMinutes: shift.until - shift.from,
  }
  const stays =
    start.getTime() === Date.parse(appointment.start) &&
    end.getTime() === Date.parse(appointment.end) &&
    move.practitionerId === appointment.practitionerId &&
    move.roomId === appointment.roomId
  return stays ? undefined : move
}

/** How an appointment is drawn until the service has said whether it may move there. */
export function movedTo(appointment: Appointment, move: Move): Appointment {
  const by = (held: string, now: string, then: string) =>
    new Date(Date.parse(then) + Date.parse(held) - Date.parse(now)).toISOString()
  return {
    ...appointment,
    start: move.start,
    end: move.end,
    date: move.date,
    practitionerId: move.practitionerId,
    roomId: move.roomId,
    heldFrom: by(appointment.heldFrom, appointment.start, move.start),
    heldUntil: by(appointment.heldUntil, appointment.end, move.end),
  }
}
