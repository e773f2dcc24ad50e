import type { Answer } from './answer'
import type { components } from './generated/treatment'
import { call } from './http'

type Schemas = components['schemas']

const api = (patientId: string) => `/api/treatment/charts/${patientId}/photographs`

export type EnteredInError = Answer<Schemas['EnteredInError']>
export type Photograph = Omit<Answer<Schemas['PhotographAnswer'], 'enteredInError'>, 'enteredInError'> & {
  enteredInError?: EnteredInError | null
}
export type View = NonNullable<Schemas['PhotographAnswer']['view']>
export type Posture = NonNullable<Schemas['PhotographAnswer']['posture']>

export const VIEWS: readonly View[] = ['BACK', 'FRONT', 'LEFT_SIDE', 'RIGHT_SIDE']
export const POSTURES: readonly Posture[] = ['RELAXED', 'TIPTOE']

export const getPhotographs = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ photographs: Photograph[] }>('GET', api(patientId), { signal })).photographs

/** Sent again under the same id, nothing changes. */
export const keepPhotograph = (patientId: string, id: string, view: View, posture: Posture, file: Blob) =>
  call<Photograph>('PUT', `${api(patientId)}/${id}`, { query: { view, posture }, file })

/** Says that one should not be here, once; it stays in the record. */
export const markPhotograph = (patientId: string, id: string, reason: string) =>
  call<Photograph>('POST', `${api(patientId)}/${id}/entered-in-error`, { body: { reason } })

export const pictureAddress = (patientId: string, id: string) => `${api(patientId)}/${id}/picture`
