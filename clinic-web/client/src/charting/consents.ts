import type { Consent } from '../api/treatment'
import { newestFirst } from './chart'

/** The consents of a kind, newest first. */
export function consentsOf(consents: Consent[], kind: Consent['kind']): Consent[] {
  return newestFirst(
    consents.filter((each) => each.kind === kind),
    (each) => each.signedAt,
  )
}

/** The newest consent of a kind that was not taken back. */
export function standing(consents: Consent[], kind: Consent['kind']): Consent | undefined {
  return consentsOf(consents, kind).find((each) => !each.withdrawal)
}
