import { ApiProblem } from '../api/http'
import type { Encounter, Finding, SessionSummary } from '../api/treatment'
import type { Dictionary } from '../i18n/en'

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

/** Whether an amendment tells that nothing was given in a session: it was signed by mistake. */
export const gaveNothing = (session: Pick<SessionSummary, 'status' | 'unitsPerLeg'>): boolean =>
  session.status === 'SIGNED' && Object.values(session.unitsPerLeg).every((units) => units === 0)

/** Whether all that was signed in a visit was signed by mistake. The signature may have completed the visit. */
export function isToBeginAgain(
  visit: Pick<Encounter, 'appointmentId' | 'status'>,
  sessions: Pick<SessionSummary, 'appointmentId' | 'status' | 'unitsPerLeg'>[],
): boolean {
  const own = sessions.filter((each) => each.appointmentId === visit.appointmentId)
  return (visit.status === 'CHECKED_IN' || visit.status === 'COMPLETED') && own.length > 0 && own.every(gaveNothing)
}

/** What the rules say of a session, and whether reasons can still be written. */
export interface SessionFindings {
  findings: Finding[]
  isOpen: boolean
  programme: string
}

/** The findings of a refused plan or signing. */
export function findingsOf(problem: unknown): Finding[] | undefined {
  const listed = problem instanceof ApiProblem && problem.status === 422 ? problem.problem.findings : undefined
  return Array.isArray(listed) ? (listed as Finding[]) : undefined
}

/** What a finding says, in the reader's language. */
export const wordsOf = (finding: Finding, t: Dictionary): string =>
  t.charting.findings.rules[finding.rule]?.(finding.values ?? {}) ?? finding.message

export const tabs = ['timeline', 'assess', 'plan', 'session', 'outcome', 'photos', 'documents'] as const
export type TabName = (typeof tabs)[number]

/**
 * The findings that belong to a tab; nothing where no rule judges what it shows, or nothing is judged yet: an empty list
 * says that there are none.
 */
export function judgedOn(tab: TabName, { assessed, planned, inSession }: {
  assessed: Finding[] | undefined
  planned: Finding[] | undefined
  inSession: Finding[] | undefined
}): Finding[] | undefined {
  switch (tab) {
    case 'timeline':
    case 'plan':
      return planned
    case 'assess':
      return assessed
    case 'session':
      return inSession
    case 'outcome':
    case 'photos':
    case 'documents':
      return undefined
  }
}
