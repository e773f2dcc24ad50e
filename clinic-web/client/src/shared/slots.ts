import type { Slot } from '../api/booking'

/** The free times closest to a wanted moment, in the order of the clock. */
export function nearest<S extends Slot>(slots: S[], wanted: Date, count: number): S[] {
  const distance = (slot: Slot) => Math.abs(Date.parse(slot.start) - wanted.getTime())
  return [...slots]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, count)
    .sort(byTime)
}

const byTime = (a: Slot, b: Slot) => Date.parse(a.start) - Date.parse(b.start) || a.practitionerId.localeCompare(b.practitionerId)

export const slotKey = (slot: Pick<Slot, 'start' | 'practitionerId'>): string =>
  `${new Date(slot.start).toISOString()} ${slot.practitionerId}`
