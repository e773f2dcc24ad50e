import type { Point, Session } from '../api/treatment'
import { bare } from '../api/treatment'

/** What was drawn and could not be saved yet, as this device keeps it: no name, nothing but ids and points. */
interface KeptDraft {
  /** The session's version that it was drawn on. */
  version: number
  points: Point[]
}

const keyOf = (sessionId: string) => `sura.draft.${sessionId}`

/** A device that keeps nothing, or no more, still saves to the service. */
export function keep(sessionId: string, version: number, points: Point[]): void {
  try {
    localStorage.setItem(keyOf(sessionId), JSON.stringify({ version, points } satisfies KeptDraft))
  } catch {
    // see above
  }
}

export function forget(sessionId: string): void {
  try {
    localStorage.removeItem(keyOf(sessionId))
  } catch {
    // see above
  }
}

function kept(sessionId: string): KeptDraft | undefined {
  try {
    const text = localStorage.getItem(keyOf(sessionId))
    const found = text ? (JSON.parse(text) as Partial<KeptDraft>) : undefined
    return typeof found?.version === 'number' && Array.isArray(found.points) ? (found as KeptDraft) : undefined
  } catch {
    return undefined
  }
}

/** What a draft starts with: as it is stored, and what this device has beyond that. */
export interface StartingPoints {
  stored: Point[]
  /** Equal to what is stored, or what was never saved and still can be. */
  points: Point[]
  /** Never saved, and the session was changed elsewhere since: somebody has to choose. */
  conflicting?: Point[]
}

export function startingPoints(session: Pick<Session, 'id' | 'version' | 'points'>): StartingPoints {
  const stored = session.points.map(bare)
  const mine = kept(session.id)
  if (!mine || JSON.stringify(mine.points) === JSON.stringify(stored)) return { stored, points: stored }
  return mine.version === session.version
    ? { stored, points: mine.points }
    : { stored, points: stored, conflicting: mine.points }
}
