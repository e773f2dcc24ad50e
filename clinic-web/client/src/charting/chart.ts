import type { Encounter, Finding } from '../api/treatment'

export function newestFirst<T>(things: T[], at: (thing: T) => string): T[] {
  return [...things].sort((a, b) => Date.parse(at(b)) - Date.parse(at(a)))
}

/**
 * The visit that what is recorded now belongs to: the one in the address, else today's, whoever is
 * checked in before who is still expected.
 */
export function visitFor(encounters: Encounter[], asked: string | null, isToday: (instant: string) => boolean): Encounter | undefined {
  const today = encounters.filter((each) => isToday(each.start))
  return (
    encounters.find((each) => each.appointmentId === asked) ??
    today.find((each) => each.status === 'CHECKED_IN') ??
    today.find((each) => each.status === 'BOOKED')
  )
}

/** What the rules say of a session, and whether reasons can still be written. */
export interface SessionFindings {
  findings: Finding[]
  isOpen: boolean
  programme: string
}
