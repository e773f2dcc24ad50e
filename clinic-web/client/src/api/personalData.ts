import type { Answer } from './answer'
import type { components as booking } from './generated/booking'
import type { components as treatment } from './generated/treatment'
import { call } from './http'

/** The services that keep something of a person. */
export const KEEPERS = ['booking', 'treatment', 'notification'] as const
export type Keeper = (typeof KEEPERS)[number]

type Holding = Answer<treatment['schemas']['HoldingAnswer'], 'keptThrough'>
export type Retention = Omit<Answer<treatment['schemas']['RetentionAnswer'], 'lastVisitOn' | 'keptThrough'>, 'holdings'> & {
  holdings: Holding[]
}

/** All that a service keeps of a person, as a file. */
export const exportAddressOf = (keeper: Keeper, patientId: string) => `/api/${keeper}/patients/${patientId}/export`

/** A person's chart on paper. */
export const chartPaperAddress = (patientId: string) => `/api/treatment/charts/${patientId}/export.pdf`

/** What of a chart must be kept, until when and why. */
export const getRetention = (patientId: string, signal?: AbortSignal) =>
  call<Retention>('GET', `/api/treatment/charts/${patientId}/retention`, { signal })

/** Erases what need not be kept, in every service. */
export const eraseWhatMayGo = (patientId: string, reason: string) =>
  call<Answer<booking['schemas']['ErasureView']>>('POST', `/api/booking/patients/${patientId}/erasure`, { body: { reason } })
