import { plusDays } from '../shared/time'

export type Validity = 'future' | 'valid' | 'lapsing' | 'lapsed'

/** A credential takes weeks to renew. */
const LAPSING_DAYS = 60

export function validityOf(credential: { validFrom: string; validUntil: string }, today: string): Validity {
  if (credential.validUntil < today) return 'lapsed'
  if (credential.validFrom > today) return 'future'
  return credential.validUntil < plusDays(today, LAPSING_DAYS) ? 'lapsing' : 'valid'
}
