import type { Answer } from './answer'
import type { components } from './generated/notification'
import { call } from './http'

type Schemas = components['schemas']

/** What a patient wrote in words, and how to reach them. */
export type Inbound = Answer<Schemas['InboundView'], 'phone' | 'email' | 'done'>

/** What was written is not in it, so that it may be asked for often: reading the words is recorded. */
export const countInbound = async (signal?: AbortSignal) =>
  (await call<{ open: number }>('GET', '/api/notification/inbound-messages/count', { signal })).open

export const getInbound = async (signal?: AbortSignal) =>
  (await call<{ messages: Inbound[] }>('GET', '/api/notification/inbound-messages', { signal })).messages

/** All that the person wrote, seen to or not, the oldest first. */
export const getInboundOf = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ messages: Inbound[] }>('GET', `/api/notification/inbound-messages?patientId=${encodeURIComponent(patientId)}`, { signal })).messages

export const seeToInbound = (id: string) => call<Inbound>('POST', `/api/notification/inbound-messages/${id}/done`)
