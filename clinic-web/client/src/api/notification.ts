import type { Answer } from './answer'
import type { components } from './generated/notification'
import { call } from './http'

export type Message = Answer<components['schemas']['MessageResponse'], 'channel' | 'reason'>

export const getMessages = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ messages: Message[] }>('GET', '/api/notification/messages', { query: { patientId }, signal })).messages

export const resend = (id: string) => call<Message>('POST', `/api/notification/messages/${id}/resend`)
