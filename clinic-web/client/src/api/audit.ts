import type { Answer } from './answer'
import type { components } from './generated/treatment'
import { call } from './http'

type Access = Answer<components['schemas']['AccessView'], 'traceId' | 'status' | 'patients'>

/** Services that keep a trail of who saw a patient. */
export const TRAILS = ['booking', 'treatment'] as const
export type Trail = (typeof TRAILS)[number]

export interface AccessPage {
  accesses: Access[]
  nextCursor: string | null
}
export type { Access }

export const getAccesses = (trail: Trail, patientId: string, cursor: string | null, signal?: AbortSignal) =>
  call<AccessPage>('GET', `/api/${trail}/audit/accesses`, { query: { patientId, ...(cursor ? { cursor } : {}) }, signal })
