import type { Answer } from './answer'
import type { components } from './generated/booking'
import { call } from './http'

type Schemas = components['schemas']

/** One record of a person that stands for another one, for a reason, until it is taken back. */
export type Merge = Answer<Schemas['MergeView'], 'undoneBy'>

const of = (patientId: string) => `/api/booking/patients/${patientId}/merges`

export const getMerges = async (patientId: string, signal?: AbortSignal): Promise<Merge[]> =>
  (await call<{ merges: Merge[] }>('GET', of(patientId), { signal })).merges
export const mergePatients = (survivorId: string, replacedId: string, reason: string) =>
  call<Merge>('POST', of(survivorId), { body: { replacedId, reason } })
export const undoMerge = (merge: Merge) => call<Merge>('POST', `${of(merge.survivorId)}/${merge.replacedId}/undo`)
