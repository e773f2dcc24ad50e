import { bare, LEGS, type Finding, type Leg, type PlacedPoint, type Point, type Session } from '../api/treatment'
import { unitsOfHead, unitsOfLeg, unitsOfVial } from './points'

/** A signed session as it read once: as it was signed, or with an amendment. */
export interface Version {
  /** 0 as signed, else that of the amendment. */
  number: number
  points: PlacedPoint[]
  /** What the rules said then. */
  findings: Finding[]
}

/** Oldest first. An amendment that only adds a note leaves the points as they were. */
export function versionsOf(session: Pick<Session, 'points' | 'findings' | 'amendments'>): Version[] {
  const versions: Version[] = [{ number: 0, points: session.points, findings: session.findings }]
  for (const { number, points, findings } of session.amendments) {
    const before = versions.at(-1) ?? { points: session.points, findings: session.findings }
    versions.push(points ? { number, points, findings } : { number, points: before.points, findings: before.findings })
  }
  return versions
}

export interface Summary {
  points: { leg: Leg; head?: string | null }[]
  perLeg: { leg: Leg; planned: number; given: number }[]
  perHead: { leg: Leg; head: string; planned?: number | null; given: number }[]
  perVial: { vialId: string; lot: string; units: number; volumeMl?: number | null; remainingUnits?: number }[]
}

/** The sums of another version than the newest, which the service sums up itself. */
export function summaryOf(session: Pick<Session, 'product' | 'perLeg' | 'perHead'>, points: PlacedPoint[]): Summary {
  const counted = points.filter((each) => each.product === session.product).map(bare)
  const heads = LEGS.flatMap((leg) => {
    const known = [...session.perHead.filter((each) => each.leg === leg).map((each) => each.head), ...counted.flatMap((each) => (each.leg === leg && each.head) || [])]
    return [...new Set(known)].map((head) => ({
      leg,
      head,
      planned: session.perHead.find((each) => each.leg === leg && each.head === head)?.planned,
      given: unitsOfHead(counted, leg, head),
    }))
  })
  return {
    points,
    perLeg: session.perLeg.map(({ leg, planned }) => ({ leg, planned, given: unitsOfLeg(counted, leg) })),
    perHead: heads.filter((each) => each.given > 0 || typeof each.planned === 'number'),
    perVial: [...new Map(points.map((each) => [each.vialId, each.lot]))].map(([vialId, lot]) => {
      const drawn = points.filter((each) => each.vialId === vialId)
      return {
        vialId,
        lot,
        units: unitsOfVial(points, vialId),
        volumeMl: drawn.every((each) => typeof each.volumeMl === 'number')
          ? Math.round(drawn.reduce((sum, each) => sum + (each.volumeMl ?? 0), 0) * 10_000) / 10_000
          : null,
      }
    }),
  }
}

export interface Was<T> {
  of: T
  was: number
  now: number
}

/** What changed points change: units per leg and per vial, and how many points read differently. */
export interface Difference {
  legs: Was<Leg>[]
  vials: Was<string>[]
  changedPoints: number
}

export function differenceOf(was: (Point | PlacedPoint)[], now: (Point | PlacedPoint)[]): Difference {
  const vials = [...new Set([...was, ...now].map((each) => each.vialId))]
  const left = was.map((each) => JSON.stringify(bare(each)))
  let changedPoints = 0
  for (const point of now) {
    const same = left.indexOf(JSON.stringify(bare(point)))
    if (same < 0) changedPoints++
    else left.splice(same, 1)
  }
  return {
    legs: LEGS.map((leg) => ({ of: leg, was: unitsOfLeg(was, leg), now: unitsOfLeg(now, leg) })),
    vials: vials.map((vial) => ({ of: vial, was: unitsOfVial(was, vial), now: unitsOfVial(now, vial) })),
    // A point that was changed is one that is there now and one that is gone.
    changedPoints: Math.max(changedPoints, left.length),
  }
}

export interface VialChoice {
  id: string
  lot: string
}

export interface NamedVial extends VialChoice {
  name: string
}

/** Every vial once, each with a name of its own: vials of one lot are counted. */
export function namedVials(vials: VialChoice[]): NamedVial[] {
  const known = [...new Map(vials.map((each) => [each.id, each])).values()]
  return known.map(({ id, lot }) => {
    const ofLot = known.filter((each) => each.lot === lot)
    return { id, lot, name: ofLot.length > 1 ? `${lot} (${ofLot.findIndex((each) => each.id === id) + 1})` : lot }
  })
}

/** The vials that a session was ever said to be drawn from. */
export const vialsOf = (session: Pick<Session, 'points' | 'findings' | 'amendments'>): VialChoice[] =>
  versionsOf(session).flatMap((version) => version.points.map((each) => ({ id: each.vialId, lot: each.lot })))
