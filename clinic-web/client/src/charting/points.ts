import type { Head, Leg, Muscle, Point } from '../api/treatment'

/** Where a point can be: a head of the gastrocnemius, or the soleus. */
export type Site = 'MEDIAL' | 'LATERAL' | 'SOLEUS'

export interface Draft {
  points: Point[]
  /** What was there before, newest last: undo takes one off. */
  past: Point[][]
  selected: number | undefined
}

export type Edit =
  | { type: 'load'; points: Point[] }
  | { type: 'add'; leg: Leg; site: Site; x: number; y: number; units: number; vialId: string }
  | { type: 'select'; index: number | undefined }
  | { type: 'units'; index: number; units: number }
  | { type: 'move'; index: number; x: number; y: number }
  | { type: 'remove'; index: number }
  | { type: 'mirror'; from: Leg; vialId: string }
  | { type: 'undo' }

export const emptyDraft: Draft = { points: [], past: [], selected: undefined }

const other = (leg: Leg): Leg => (leg === 'LEFT' ? 'RIGHT' : 'LEFT')
const inside = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000

export const siteOf = (point: Pick<Point, 'muscle' | 'head'>): Site =>
  point.muscle === 'SOLEUS' ? 'SOLEUS' : (point.head ?? 'MEDIAL')

function place(site: Site): { muscle: Muscle; head?: Head } {
  return site === 'SOLEUS' ? { muscle: 'SOLEUS' } : { muscle: 'GASTROCNEMIUS', head: site }
}

function changed(draft: Draft, points: Point[], selected: number | undefined): Draft {
  return { points, past: [...draft.past, draft.points], selected }
}

/** One step of drawing. Units stay between 0.5 and 500, positions inside the picture. */
export function edit(draft: Draft, step: Edit): Draft {
  switch (step.type) {
    case 'load':
      return { points: step.points, past: [], selected: undefined }
    case 'add': {
      const point: Point = {
        leg: step.leg,
        ...place(step.site),
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
    case 'move':
      return changed(
        draft,
        draft.points.map((point, index) => (index === step.index ? { ...point, x: inside(step.x), y: inside(step.y) } : point)),
        step.index,
      )
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
export const unitsOfLeg = (points: Point[], leg: Leg): number => sum(points.filter((point) => point.leg === leg))
export const unitsOfVial = (points: Pick<Point, 'vialId' | 'units'>[], vialId: string): number => sum(points.filter((point) => point.vialId === vialId))

/**
 * Injection zones from Sihler staining (PMID 37488703), measured on the line from the calcaneal
 * tuberosity (0) to the fibular head (1): medial head 0.7 to 0.8, lateral head 0.75 to 0.85.
 * In the picture the fibular head is at 0.04 and the calcaneal tuberosity at 0.95 of its height.
 */
const HEAD_Y = 0.04
const HEEL_Y = 0.95
const onPicture = (line: number) => HEEL_Y - line * (HEEL_Y - HEAD_Y)

export const zones = {
  MEDIAL: { top: onPicture(0.8), bottom: onPicture(0.7) },
  LATERAL: { top: onPicture(0.85), bottom: onPicture(0.75) },
} as const

/** Across each site in the picture of the left leg, where medial is to the right: far enough apart to tell points apart. */
const columns: Record<Site, [number, number, number]> = {
  MEDIAL: [0.565, 0.65, 0.735],
  LATERAL: [0.27, 0.355, 0.44],
  SOLEUS: [0.42, 0.5, 0.58],
}

/** Where the next point goes when it is added by key and not by touch: along the zone, row by row. */
export function nextPlace(points: Point[], leg: Leg, site: Site): { x: number; y: number } {
  const already = points.filter((point) => point.leg === leg && siteOf(point) === site).length
  const shift = Math.floor(already / 6) * 0.02
  const x = (columns[site][already % 3] ?? 0.5) + shift
  const zone = site === 'SOLEUS' ? { top: 0.58, bottom: 0.68 } : zones[site]
  const row = Math.floor(already / 3) % 2
  const y = zone.top + (row === 0 ? 0.25 : 0.75) * (zone.bottom - zone.top)
  return { x: inside(leg === 'LEFT' ? x : 1 - x), y: inside(y) }
}
