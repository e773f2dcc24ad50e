import type { Answer } from './answer'
import type { components } from './generated/notification'
import { call } from './http'

export type Message = Answer<components['schemas']['MessageResponse'], 'channel' | 'reason' | 'handled' | 'nextTryAt' | 'sentWith'>

/** All messages of a patient, by when they are due; a plan is read as a whole, page by page. */
export async function getMessages(patientId: string, signal?: AbortSignal): Promise<Message[]> {
  const all: Message[] = []
  let cursor: string | undefined
  do {
    const page = await call<{ messages: Message[]; nextCursor?: string | null }>('GET', '/api/notification/messages', {
      query: { patientId, limit: 200, cursor },
      signal,
    })
    all.push(...page.messages)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  return all
}

export type MessageStatus = Message['status']
export type MessageKind = Message['kind']

export const MESSAGE_STATUSES: readonly MessageStatus[] = ['PLANNED', 'SENT', 'DELIVERED', 'FAILED', 'CANCELLED', 'EXPIRED']
export const MESSAGE_KINDS: readonly MessageKind[] = [
  'BOOKING_CONFIRMED',
  'REMINDER',
  'RESCHEDULED',
  'CANCELLED',
  'MISSED',
  'AFTERCARE',
  'RESULT_CHECK',
  'MAINTENANCE_RECALL',
  'WAITING_LIST_OFFER',
  'LOT_RECALL',
]

/** A message and whose it is. */
export type FoundMessage = Omit<Answer<components['schemas']['FoundMessage']>, 'message'> & { message: Message }

export interface MessageSearch {
  from: string
  until: string
  status?: MessageStatus
  kind?: MessageKind
  patientId?: string
  cursor?: string
}

export const searchMessages = (wanted: MessageSearch, signal?: AbortSignal) =>
  call<{ messages: FoundMessage[]; nextCursor?: string | null }>('GET', '/api/notification/messages/search', { query: { ...wanted }, signal })

/** A message that has failed, and how to reach the patient otherwise. */
export type Unreached = Omit<Answer<components['schemas']['UnreachedView'], 'phone' | 'email' | 'appointmentId'>, 'message'> & { message: Message }

export const getUnreached = async (signal?: AbortSignal) =>
  (await call<{ messages: Unreached[] }>('GET', '/api/notification/messages/unreached', { signal })).messages

/** Notes how the patient was told otherwise. */
export const noteHandled = (id: string, note: string) =>
  call<Message>('POST', `/api/notification/messages/${id}/handled`, { body: { note } })

export type Preference = Answer<components['schemas']['PreferenceResponse']>

/** How a patient is written to; without the addresses. */
export const getPreference = (patientId: string, signal?: AbortSignal) =>
  call<Preference>('GET', `/api/notification/preferences/${patientId}`, { signal })

export type LineCode = Answer<components['schemas']['LineCodeResponse']>

/** What the patient sends to the clinic's LINE account, once. */
export const newLineCode = (patientId: string) => call<LineCode>('POST', `/api/notification/preferences/${patientId}/line-code`)

export const leaveLine = (patientId: string) => call<void>('DELETE', `/api/notification/preferences/${patientId}/line`)

export const resend = (id: string) => call<Message>('POST', `/api/notification/messages/${id}/resend`)
