import type { Answer } from './answer'
import type { components } from './generated/notification'
import { call } from './http'

export type Message = Answer<components['schemas']['MessageResponse'], 'channel' | 'reason' | 'handled'>

export const getMessages = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ messages: Message[] }>('GET', '/api/notification/messages', { query: { patientId }, signal })).messages

/** A message that has failed, and how to reach the patient otherwise. */
export type Unreached = Omit<Answer<components['schemas']['UnreachedView'], 'phone' | 'email' | 'appointmentId'>, 'message'> & { message: Message }

export const getUnreached = async (signal?: AbortSignal) =>
  (await call<{ messages: Unreached[] }>('GET', '/api/notification/messages/unreached', { signal })).messages

/** Notes how the patient was told otherwise. */
export const noteHandled = (id: string, note: string) =>
  call<Message>('POST', `/api/notification/messages/${id}/handled`, { body: { note } })

export const resend = (id: string) => call<Message>('POST', `/api/notification/messages/${id}/resend`)
