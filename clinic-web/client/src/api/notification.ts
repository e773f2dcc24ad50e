import { call } from './http'

export type MessageStatus = 'PLANNED' | 'SENT' | 'DELIVERED' | 'FAILED' | 'CANCELLED' | 'EXPIRED'

export interface Message {
  id: string
  kind: string
  step: string
  channel: string | null
  status: MessageStatus
  dueAt: string
  language: string
  reason?: string | null
}

export const getMessages = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ messages: Message[] }>('GET', '/api/notification/messages', { query: { patientId }, signal })).messages

export const resend = (id: string) => call<Message>('POST', `/api/notification/messages/${id}/resend`)
