import type { Wishes } from '../api/waiting'
import { plusDays } from './time'

/** Whatever is free in the coming month. */
export function wishesFrom(today: string): Wishes {
  return { practitionerIds: [], dayParts: [], from: today, until: plusDays(today, 30), priority: 'NORMAL' }
}

export const areWishesReady = (wishes: Wishes, today: string): boolean =>
  wishes.from !== '' && wishes.until >= wishes.from && wishes.until >= today
