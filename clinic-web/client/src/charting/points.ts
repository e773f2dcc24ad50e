import type { Area, Leg, Point } from '../api/treatment'
import { keyOf, placeFor, type Site } from './maps'
import { siteAt } from './shapes'

export interface Draft {
  points: Point[]
  /** What was there before, newest last: undo takes one off. */
  past: Point[][]
  selected: number | undefined
}

export type Edit =
  | { type: 'add'; leg: Leg; site: Site; x: number; y: number; units: number; vialId: string }
  | { type: 'select'; index: number | undefined }
  | { type: 'units'; index: number; units: number }
  | { type: 'move'; area: Area; index: number; leg: Leg; x: number; y: number }
  | { type: 'vial'; index: number; vialId: string }
  | { type: 'remove'; index: number }
  | { type: 'mirror'; from: Leg; vialId: string }
  | { type: 'undo' }

export const emptyDraft: Draft = { points: [], past: [], selected: undefined }

const other = (leg: Leg): Leg => (leg === 'LEFT' ? 'RIGHT' : 'LEFT')
const inside = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000

export const siteOf = ({ muscle, head }: Pick<Point, 'muscle' | 'head'>): Site => (head ? { muscle, head } : { muscle })

function changed(draft: Draft, points: Point[], selected: number | undefined): Draft {
  return { points, past: [...draft.past, draft.points], selected }
}

/** One step of drawing. Units stay between 0.5 and 500, positions inside the picture, and a moved point is of the muscle that it lies in. */
export function edit(draft: Draft, step: Edit): Draft {
  switch (step.type) {
    case 'add': {
      const point: Point = {
        leg: step.leg,
        ...step.site,
        x: inside(step.x),
        y: inside(step.y),
        units: step.units,
        vialId: step.vialId,
      }
      return changed(draft, [...draft.points, point], draft.points.length)
    }
    case 'select':
      return { ...draft, selected: step.index }
    case 'units': {
      const units = Math.min(500, Math.max(0.5, step.units))
      return changed(draft, draft.points.map((point, index) => (index === step.index ? { ...point, units } : point)), step.index)
    }
    case 'move': {
      const site = siteAt(step.area, step.leg, step.x, step.y)
      // Beside every muscle there is nothing to inject: the point stays where it was.
      if (!site) return draft
      const place = { leg: step.leg, x: inside(step.x), y: inside(step.y) }
      return changed(
        draft,
        draft.points.map((point, index) => (index === step.index ? { ...place, ...site, units: point.units, vialId: point.vialId } : point)),
        step.index,
      )
    }
    case 'vial':
      return changed(draft, draft.points.map((point, index) => (index === step.index ? { ...point, vialId: step.vialId } : point)), step.index)
    case 'remove':
      return changed(draft, draft.points.filter((_, index) => index !== step.index), undefined)
    case 'mirror': {
      const kept = draft.points.filter((point) => point.leg === step.from)
      const mirrored = kept.map((point) => ({ ...point, leg: other(step.from), x: inside(1 - point.x), vialId: step.vialId }))
      return changed(draft, [...kept, ...mirrored], undefined)
    }
    case 'undo': {
      const before = draft.past.at(-1)
      return before ? { points: before, past: draft.past.slice(0, -1), selected: undefined } : draft
    }
  }
}

/** Sums in hundredths, as binary fractions would not add up. */
function sum(points: Pick<Point, 'units'>[]): number {
  return points.reduce((total, point) => total + Math.round(point.units * 100), 0) / 100
}

export const unitsOfAll = (points: Point[]): number => sum(points)
export const unitsOfLeg = (points: Pick<Point, 'leg' | 'units'>[], leg: Leg): number => sum(points.filter((point) => point.leg === leg))
export const unitsOfHead = (points: Point[], leg: Leg, head: string): number =>
  sum(points.filter((point) => point.leg === leg && point.head === head))
export const unitsOfVial = (points: Pick<Point, 'vialId' | 'units'>[], vialId: string): number => sum(points.filter((point) => point.vialId === vialId))

/** Where the next point goes when it is added by key and not by touch. */
export function nextPlace(points: Point[], area: Area, leg: Leg, site: Site): { x: number; y: number } {
  const already = points.filter((point) => point.leg === leg && keyOf(siteOf(point)) === keyOf(site)).length
  const { x, y } = placeFor(area, site, already)
  return { x: inside(leg === 'LEFT' ? x : 1 - x), y: inside(y) }
}
