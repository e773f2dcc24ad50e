import type { Answer } from './answer'
import type { components } from './generated/treatment'
import { call } from './http'

type Schemas = components['schemas']
type Bare = Answer<Schemas['DocumentAnswer'], 'datedOn' | 'enteredInError'>

const api = (patientId: string) => `/api/treatment/charts/${patientId}/documents`

export type ClinicalDocument = Omit<Bare, 'enteredInError'> & {
  enteredInError?: Answer<Schemas['ErrorAnswer']> | null
}
export type DocumentKind = NonNullable<Schemas['DocumentAnswer']['kind']>

export const DOCUMENT_KINDS: readonly DocumentKind[] = ['REFERRAL', 'REPORT', 'PRESCRIPTION', 'CERTIFICATE', 'LETTER', 'OTHER']

export const getDocuments = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ documents: ClinicalDocument[] }>('GET', api(patientId), { signal })).documents

/** Sent again under the same id, nothing changes. */
export const fileDocument = (
  patientId: string,
  id: string,
  sent: { kind: DocumentKind; title: string; datedOn?: string; file: Blob },
) =>
  call<ClinicalDocument>('PUT', `${api(patientId)}/${id}`, {
    query: { kind: sent.kind, title: sent.title, datedOn: sent.datedOn },
    file: sent.file,
  })

export const documentAddress = (patientId: string, id: string) => `${api(patientId)}/${id}/file`

export const markDocument = (patientId: string, id: string, reason: string) =>
  call<ClinicalDocument>('POST', `${api(patientId)}/${id}/entered-in-error`, { body: { reason } })
