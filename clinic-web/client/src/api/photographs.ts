import type { Answer } from './answer'
import type { components } from './generated/treatment'
import { call } from './http'

type Schemas = components['schemas']

const api = (patientId: string) => `/api/treatment/charts/${patientId}/photographs`

export type Photograph = Answer<Schemas['PhotographAnswer']>
export type View = NonNullable<Schemas['PhotographAnswer']['view']>
export type Posture = NonNullable<Schemas['PhotographAnswer']['posture']>

export const VIEWS: readonly View[] = ['BACK', 'FRONT', 'LEFT_SIDE', 'RIGHT_SIDE']
export const POSTURES: readonly Posture[] = ['RELAXED', 'TIPTOE']

export const getPhotographs = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ photographs: Photograph[] }>('GET', api(patientId), { signal })).photographs

/** Sent again under the same id, nothing changes. */
export const keepPhotograph = (patientId: string, id: string, view: View, posture: Posture, file: Blob) =>
  call<Photograph>('PUT', `${api(patientId)}/${id}`, { query: { view, posture }, file })

export const pictureAddress = (patientId: string, id: string) => `${api(patientId)}/${id}/picture`
