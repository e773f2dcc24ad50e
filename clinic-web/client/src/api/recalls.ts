import type { Answer } from './answer'
import { call } from './http'
import type { FreeSlot } from './booking'
import type { components } from './generated/booking'

type Schemas = components['schemas']

export type RecallFacts = Answer<
  Schemas['RecallView'],
  'closedAt' | 'closedCode' | 'closedBy' | 'snoozedUntil' | 'snoozeReason' | 'snoozedBy'
>
/** A recall with what is needed to reach the patient. */
export type DueRecall = Omit<Answer<Schemas['DueRecall'], 'phone' | 'email'>, 'recall'> & { recall: RecallFacts }
export type CloseCode = Exclude<NonNullable<Schemas['CloseBody']['code']>, 'BOOKED' | 'NOTHING_GIVEN'>

/** The lists that unsettled recalls stand on, the most pressing first. */
export const dueLists = ['OVERDUE', 'DUE', 'SNOOZED', 'UPCOMING'] as const
export type DueList = (typeof dueLists)[number]

export interface RecallWorklist {
  today: string
  counts: Record<DueList, number>
  recalls: DueRecall[]
  nextCursor?: string | null
}

const api = '/api/booking/recalls'

export const getRecallWorklist = (list: DueList, cursor?: string, signal?: AbortSignal) =>
  call<RecallWorklist>('GET', `${api}/worklist`, { query: { list, cursor }, signal })
export const getSuggestedSlots = (recallId: string, signal?: AbortSignal) =>
  call<{ serviceId: string; from: string; until: string; slots: FreeSlot[] }>('GET', `${api}/${recallId}/slots`, { signal })
export const snoozeRecall = (recall: RecallFacts, until: string, reason: string) =>
  call<RecallFacts>('POST', `${api}/${recall.id}/snooze`, { body: { until, reason }, version: recall.version })
export const resumeRecall = (recall: RecallFacts) =>
  call<RecallFacts>('POST', `${api}/${recall.id}/resume`, { body: {}, version: recall.version })
export const closeRecall = (recall: RecallFacts, code: CloseCode, reason?: string) =>
  call<RecallFacts>('POST', `${api}/${recall.id}/close`, { body: { code, reason }, version: recall.version })
