import type { Answer } from './answer'
import type { components } from './generated/treatment'
import { call } from './http'

type Schemas = components['schemas']

const api = '/api/treatment'

export type Stock = Answer<Schemas['StockAnswer']>
export type LotInStock = Stock['lots'][number]
export type VialDue = Stock['toDiscard'][number]
export type RecallSummary = Answer<Schemas['RecallSummary']>
export type Party = Schemas['NewAcknowledgement']['party']

type ConcernedPoint = Answer<Schemas['ConcernedPoint'], 'head'>
type ConcernedSession = Omit<Answer<Schemas['ConcernedSession']>, 'points'> & { points: ConcernedPoint[] }
export type ConcernedPatient = Omit<Answer<Schemas['ConcernedPatient'], 'name'>, 'sessions'> & { sessions: ConcernedSession[] }

/** A recalled lot with every patient, session and point that it was used for, and who knows. */
export type LotRecall = Omit<Answer<Schemas['RecallAnswer']>, 'patients'> & { patients: ConcernedPatient[] }

export const getStock = (signal?: AbortSignal) => call<Stock>('GET', `${api}/vials/stock`, { signal })
export const getLotRecalls = async (signal?: AbortSignal) =>
  (await call<{ recalls: RecallSummary[] }>('GET', `${api}/lot-recalls`, { signal })).recalls
export const getLotRecall = (id: string, signal?: AbortSignal) => call<LotRecall>('GET', `${api}/lot-recalls/${id}`, { signal })
export const quarantineLot = (lot: Schemas['NewRecall']) => call<LotRecall>('POST', `${api}/lot-recalls`, { body: lot })
export const acknowledgeRecall = (id: string, told: Schemas['NewAcknowledgement']) =>
  call<RecallSummary>('POST', `${api}/lot-recalls/${id}/acknowledgements`, { body: told })
