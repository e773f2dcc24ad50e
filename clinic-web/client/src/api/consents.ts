import type { Answer } from './answer'
import type { Agreement, Patient } from './booking'
import type { components } from './generated/booking'
import { call } from './http'

type Schemas = components['schemas']

/** What a patient decided about one agreement, once. */
export type ConsentDecision = Answer<Schemas['DecisionView'], 'textVersion' | 'textLanguage' | 'reason' | 'by'>
/** What patients read before they agree: one version, in some languages. */
export type ConsentText = Answer<Schemas['TextView']>
export interface Consents {
  standing: Agreement[]
  decisions: ConsentDecision[]
}

export const agreements: Agreement[] = ['HEALTH_DATA', 'MESSAGES', 'MARKETING']

const api = '/api/booking'

export const getConsents = (patientId: string, signal?: AbortSignal) =>
  call<Consents>('GET', `${api}/patients/${patientId}/consents`, { signal })
export const decideConsent = (patientId: string, decision: Schemas['ConsentBody']) =>
  call<Patient>('POST', `${api}/patients/${patientId}/consents`, { body: decision })
/** The visits to come whose patients do not agree that health data is kept. */
export const getMissingConsents = async (from: string, to: string, signal?: AbortSignal): Promise<string[]> =>
  (await call<{ appointmentIds: string[] }>('GET', `${api}/appointments/missing-consents`, { query: { from, to }, signal })).appointmentIds
export const getConsentTexts = async (signal?: AbortSignal): Promise<ConsentText[]> =>
  (await call<{ texts: ConsentText[] }>('GET', `${api}/consent-texts`, { signal })).texts
export const publishConsentText = (text: Schemas['TextBody']) =>
  call<ConsentText>('POST', `${api}/consent-texts`, { body: text })
