import type { Slot } from '../api/booking'

/** The free times closest to a wanted moment, in the order of the clock; one per time and practitioner. */
export function nearest(slots: Slot[], wanted: Date, count: number): Slot[] {
  const distance = (slot: Slot) => Math.abs(Date.parse(slot.start) - wanted.getTime())
  return distinct(slots)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .sort(byTime)
}

export function first(slots: Slot[], count: number): Slot[] {
  return distinct(slots).sort(byTime).slice(0, count)
}

/** The times at which somebody who has these appointments can come: slots know who is free, not whether the patient is. */
export function reachable(slots: Slot[], taken: Pick<Slot, 'start' | 'end'>[]): Slot[] {
  return slots.filter((slot) =>
    taken.every((each) => Date.parse(each.end) <= Date.parse(slot.start) || Date.parse(slot.end) <= Date.parse(each.start)),
  )
}

const byTime = (a: Slot, b: Slot) => Date.parse(a.start) - Date.parse(b.start) || a.practitionerId.localeCompare(b.practitionerId)

/** The same time may be offered in several rooms: whoever books does not care which. */
function distinct(slots: Slot[]): Slot[] {
  const seen = new Map<string, Slot>()
  for (const slot of slots) {
    const key = slotKey(slot)
    if (!seen.has(key)) seen.set(key, slot)
  }
  return [...seen.values()]
}

export const slotKey = (slot: Pick<Slot, 'start' | 'practitionerId'>): string =>
  `${new Date(slot.start).toISOString()} ${slot.practitionerId}`
