import type { Answer } from './answer'
import type { components } from './generated/treatment'
import { call } from './http'
import type { Protocol } from './treatment'

type Schemas = components['schemas']

const api = '/api/treatment/protocols'

export type ProtocolSummary = Answer<Schemas['ProtocolSummary']>
export type Rule = Answer<Schemas['Rule']>

export const getProtocols = async (signal?: AbortSignal) =>
  (await call<{ protocols: ProtocolSummary[] }>('GET', api, { signal })).protocols
export const getProtocolVersion = (id: string, signal?: AbortSignal) => call<Protocol>('GET', `${api}/${id}`, { signal })
export const approveProtocol = (id: string) => call<unknown>('POST', `${api}/${id}/approvals`, { body: {} })
export const getRules = async (id: string, signal?: AbortSignal) =>
  (await call<{ rules: Rule[] }>('GET', `${api}/${id}/rules`, { signal })).rules
