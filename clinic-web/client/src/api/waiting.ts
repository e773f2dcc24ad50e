import type { Answer } from './answer'
import { call } from './http'
import type { components } from './generated/booking'

type Schemas = components['schemas']

export type Offer = Answer<Schemas['OfferView']>
export type WaitingEntry = Omit<
  Answer<Schemas['EntryView'], 'phone' | 'email' | 'appointmentId' | 'closedReason'>,
  'offer'
> & { offer?: Offer | null }
export type FreedTime = Omit<Answer<Schemas['FreedView']>, 'current'> & {
  current?: Answer<Schemas['RecipientView']> | null
}
export type DayPart = WaitingEntry['dayParts'][number]
export type WaitingPriority = WaitingEntry['priority']

/** What a patient would take. */
export interface Wishes {
  practitionerIds: string[]
  dayParts: DayPart[]
  from: string
  until: string
  priority: WaitingPriority
}

const api = '/api/booking/waiting-list'

export const getWaitingList = async (signal?: AbortSignal) =>
  (await call<{ entries: WaitingEntry[] }>('GET', api, { signal })).entries
export const getWaitingOf = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ entries: WaitingEntry[] }>('GET', api, { query: { patientId }, signal })).entries
export const getFreedTimes = async (signal?: AbortSignal) =>
  (await call<{ freedTimes: FreedTime[] }>('GET', `${api}/freed-times`, { signal })).freedTimes
export const joinWaitingList = (patientId: string, serviceId: string, wishes: Wishes) =>
  call<WaitingEntry>('POST', api, { body: { patientId, serviceId, ...wishes } })
export const changeWishes = (entry: WaitingEntry, wishes: Wishes) =>
  call<WaitingEntry>('PUT', `${api}/${entry.id}`, { body: wishes, version: entry.version })
export const withdraw = (entry: WaitingEntry, reason?: string) =>
  call<WaitingEntry>('POST', `${api}/${entry.id}/withdraw`, { body: { reason } })
export const acceptOffer = (entry: WaitingEntry) =>
  call<WaitingEntry>('POST', `${api}/${entry.id}/accept`, { body: {}, version: entry.version })
export const declineOffer = (entry: WaitingEntry) =>
  call<WaitingEntry>('POST', `${api}/${entry.id}/decline`, { body: {}, version: entry.version })
