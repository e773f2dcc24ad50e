import { LEGS, type Heads, type Leg, type PlanForm, type SuggestedLegs } from '../api/treatment'

/** A leg of a plan as it is being typed; `medial` is what the medial head gets of it, empty if it is not split. */
export interface PlannedLegText {
  units: string | number
  medial: string | number
}

export type PlannedLegs = Record<Leg, PlannedLegText>

export const unitsOf = (text: string | number): number => Number(text) || 0

/** How a leg is split, in hundredths, as binary fractions would not add up; nothing if it is not. */
export function headsOf({ units, medial }: PlannedLegText): Heads | undefined {
  if (medial === '') return undefined
  return { MEDIAL: unitsOf(medial), LATERAL: (Math.round(unitsOf(units) * 100) - Math.round(unitsOf(medial) * 100)) / 100 }
}

export const isWellSplit = (leg: PlannedLegText): boolean => (headsOf(leg)?.LATERAL ?? 0) >= 0

/** The plan as it is sent, or nothing while it is none yet. */
export function planFrom(programme: string, product: string, legs: PlannedLegs, sessions: string | number): PlanForm | undefined {
  if (!product || !unitsOf(sessions) || !LEGS.some((leg) => unitsOf(legs[leg].units) > 0)) return undefined
  if (!LEGS.every((leg) => isWellSplit(legs[leg]))) return undefined
  const planned = (leg: Leg) => {
    const heads = headsOf(legs[leg])
    return { units: unitsOf(legs[leg].units), ...(heads ? { heads } : {}) }
  }
  return { programme, product, legs: { LEFT: planned('LEFT'), RIGHT: planned('RIGHT') }, sessions: unitsOf(sessions) }
}

/** What is typed makes of a suggestion; nothing while nothing is typed. */
export function answerTo(suggested: SuggestedLegs, legs: PlannedLegs): 'ACCEPTED' | 'CHANGED' | undefined {
  if (LEGS.every((leg) => legs[leg].units === '')) return undefined
  const same = LEGS.every((leg) => suggested[leg] === undefined || suggested[leg].units === unitsOf(legs[leg].units))
  return same ? 'ACCEPTED' : 'CHANGED'
}

/** The legs with the suggested units; a leg that none are suggested for stays as it is typed. */
export const accepted = (suggested: SuggestedLegs, legs: PlannedLegs): PlannedLegs => {
  const leg = (each: Leg) => (suggested[each] ? { units: suggested[each].units, medial: '' } : legs[each])
  return { LEFT: leg('LEFT'), RIGHT: leg('RIGHT') }
}
