import type { Appointment } from '../api/booking'

/** From then on somebody waits too long. */
export const WAITING_LIMIT_MINUTES = 15

export type Stage = 'expected' | 'waiting' | 'inProgress' | 'done'

const stages: Record<string, Stage> = {
  BOOKED: 'expected',
  CONFIRMED: 'expected',
  CHECKED_IN: 'waiting',
  IN_PROGRESS: 'inProgress',
  COMPLETED: 'done',
}

const minutesSince = (instant: string, now: Date): number => Math.max(0, Math.floor((now.getTime() - Date.parse(instant)) / 60_000))

/** How long somebody has waited who is there, and is late who is not. */
export const waitedMinutes = (appointment: Appointment, now: Date): number =>
  minutesSince(appointment.checkedInAt ?? appointment.start, now)

/** Today by stage: who is next comes first, who waits longest comes first, who was last seen comes first. */
export function byStage(appointments: Appointment[]): Record<Stage, Appointment[]> {
  const board: Record<Stage, Appointment[]> = { expected: [], waiting: [], inProgress: [], done: [] }
  for (const appointment of appointments) {
    const stage = stages[appointment.status]
    if (stage) board[stage].push(appointment)
  }
  const at = (appointment: Appointment) => Date.parse(appointment.checkedInAt ?? appointment.start)
  board.expected.sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
  board.waiting.sort((a, b) => at(a) - at(b))
  board.inProgress.sort((a, b) => at(a) - at(b))
  board.done.sort((a, b) => Date.parse(b.end) - Date.parse(a.end))
  return board
}
