import type { Point, Session } from '../api/treatment'
import { bare } from '../api/treatment'
import { edit, emptyDraft, type Draft, type Edit } from './points'

/** A session's points as the service has them, and the version that has them. */
export interface Base {
  version: number
  points: Point[]
}

/** Points that were never saved, of a session that somebody else changed meanwhile. */
export interface Conflict {
  /** The version that they were drawn on. */
  version: number
  points: Point[]
}

/** What is drawn here, and what it was drawn on. */
export interface Drafting {
  draft: Draft
  base: Base
  /** Sent without an answer: each of them may be stored. */
  sent: Point[][]
  /** Somebody has to choose; until then the draft shows what is stored. */
  conflict?: Conflict
}

export type DraftingStep =
  | Edit
  | { type: 'sent'; points: Point[] }
  | { type: 'stored'; points: Point[]; version: number }
  | { type: 'refused'; points: Point[] }
  | { type: 'found'; version: number; points: Point[] }
  | { type: 'choose'; mine: boolean }

export const samePoints = (some: Point[], others: Point[]): boolean =>
  some === others || (some.length === others.length && JSON.stringify(some.map(bare)) === JSON.stringify(others.map(bare)))

const without = (sent: Point[][], points: Point[]) => sent.filter((each) => !samePoints(each, points))

/** Whether the service has what is drawn here, as far as is known. */
export const isSaved = ({ draft, base, sent, conflict }: Drafting): boolean =>
  !conflict && sent.length === 0 && samePoints(draft.points, base.points)

export const baseOf = (session: Pick<Session, 'version' | 'points'>): Base => ({ version: session.version, points: session.points.map(bare) })

export const draftingOn = (base: Base): Drafting => ({ draft: { ...emptyDraft, points: base.points }, base, sent: [] })

const loaded = (points: Point[], past: Point[][] = []): Draft => ({ points, past, selected: undefined })

/** Goes on upon what the service has now, unless that would drop what somebody drew: here or elsewhere. */
function found(now: Drafting, base: Base): Drafting {
  if (base.version <= now.base.version) return now
  if (now.conflict) return { ...now, base, draft: loaded(base.points) }
  // A second person's check, say.
  if (samePoints(base.points, now.base.points)) return { ...now, base }
  // Stored, and only the answer was lost: nobody else drew.
  if (now.sent.some((each) => samePoints(each, base.points))) return { ...now, base, sent: [] }
  if (samePoints(base.points, now.draft.points)) return { ...now, base, sent: [] }
  if (isSaved(now)) return draftingOn(base)
  return { base, sent: now.sent, draft: loaded(base.points), conflict: { version: now.base.version, points: now.draft.points } }
}

function stored(now: Drafting, points: Point[], version: number): Drafting {
  if (version > now.base.version) return { ...now, base: { version, points }, sent: [] }
  const answered = { ...now, sent: without(now.sent, points) }
  // Others drew upon it before its answer came: what was drawn here is part of what they saw.
  return now.conflict && samePoints(now.conflict.points, points) ? { ...answered, conflict: undefined } : answered
}

/** One step of drawing, of saving, or of learning what others did. Nothing drawn is dropped before somebody chose. */
export function drafting(now: Drafting, step: DraftingStep): Drafting {
  switch (step.type) {
    case 'sent':
      return { ...now, sent: [...without(now.sent, step.points), step.points] }
    case 'stored':
      return stored(now, step.points, step.version)
    case 'refused':
      return { ...now, sent: without(now.sent, step.points) }
    case 'found':
      return found(now, { version: step.version, points: step.points })
    case 'choose': {
      if (!now.conflict) return now
      const [chosen, left] = step.mine ? [now.conflict.points, now.base.points] : [now.base.points, now.conflict.points]
      // What was not chosen is one step of undo away.
      return { base: now.base, sent: [], draft: loaded(chosen, [left]) }
    }
    default:
      return now.conflict ? now : { ...now, draft: edit(now.draft, step) }
  }
}
