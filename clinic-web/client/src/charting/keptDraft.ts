import type { Point, Session } from '../api/treatment'
import { bare } from '../api/treatment'
import { baseOf, drafting, draftingOn, isSaved, samePoints, type Drafting } from './drafting'

/** What was drawn and could not be saved yet, as this device keeps it: no name, nothing but ids and points. */
interface KeptDraft {
  /** The session's version that it was drawn on. */
  version: number
  points: Point[]
  /** What that version had; unknown in what was kept before this was. */
  base?: Point[]
  /** What was sent of it without an answer. */
  sent?: Point[][]
}

const keyOf = (sessionId: string) => `sura.draft.${sessionId}`

/** Keeps what is not saved, and nothing else. A device that keeps nothing, or no more, still saves to the service. */
export function keep(sessionId: string, now: Drafting): void {
  if (isSaved(now)) return forget(sessionId)
  const kept: KeptDraft = now.conflict ?? { version: now.base.version, points: now.draft.points, base: now.base.points, sent: now.sent }
  try {
    localStorage.setItem(keyOf(sessionId), JSON.stringify(kept))
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

/** What this device has of a session that was signed since, if that is something else than what was signed. */
export function leftBehind(session: Pick<Session, 'id' | 'currentPoints'>): Point[] | undefined {
  const mine = kept(session.id)?.points
  return mine && !samePoints(mine, session.currentPoints.map(bare)) ? mine : undefined
}

/** Goes on where this device was left, as if what others did since were only learned now. */
export function resumed(session: Pick<Session, 'id' | 'version' | 'points'>): Drafting {
  const base = baseOf(session)
  const mine = kept(session.id)
  if (!mine || samePoints(mine.points, base.points)) return draftingOn(base)
  if (!mine.base && mine.version !== base.version) return { ...draftingOn(base), conflict: { version: mine.version, points: mine.points } }
  const left: Drafting = {
    ...draftingOn({ version: mine.version, points: mine.base ?? base.points }),
    draft: { points: mine.points, past: [], selected: undefined },
    sent: mine.sent ?? [],
  }
  return drafting(left, { type: 'found', ...base })
}
