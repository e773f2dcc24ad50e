import type { DueList, DueRecall } from '../api/recalls'
import { dueLists } from '../api/recalls'

/** The list that the address names; the most pressing one otherwise. */
export function listOf(text: string | null): DueList {
  return dueLists.find((list) => list === text) ?? 'OVERDUE'
}

/** Whole days from one plain date to another; negative backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

export type Urgency =
  | { kind: 'overdue' | 'left' | 'opens'; days: number }
  | { kind: 'snoozed'; until: string }

/** What a row says of its recall on the day that the list was made for. */
export function urgencyOf({ recall, daysOverdue }: Pick<DueRecall, 'recall' | 'daysOverdue'>, today: string): Urgency {
  if (recall.snoozedUntil && recall.snoozedUntil > today) return { kind: 'snoozed', until: recall.snoozedUntil }
  if (daysOverdue > 0) return { kind: 'overdue', days: daysOverdue }
  if (recall.from > today) return { kind: 'opens', days: daysBetween(today, recall.from) }
  return { kind: 'left', days: daysBetween(today, recall.until) }
}
