import type { Assessment, Encounter, Protocol } from '../api/treatment'

/**
 * The questions of the day that nobody has asked today: of a session's visit of today, once the patient is here and
 * has been assessed for the programme before.
 */
export function questionsOfToday(
  visit: Encounter | undefined,
  last: Assessment | undefined,
  validity: Protocol['screeningValidity'],
  isToday: (instant: string) => boolean,
): string[] {
  const isHere = visit?.kind === 'SESSION' && visit.status === 'CHECKED_IN' && isToday(visit.start)
  return isHere && last && !isToday(last.assessedAt) ? (validity?.askedOnTheDay ?? []) : []
}
