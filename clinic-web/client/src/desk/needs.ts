import { useQuery } from '@tanstack/react-query'
import { createContext, useMemo } from 'react'
import { getMissingConsents } from '../api/consents'
import { useUnreached } from '../shared/unreached'

/** What about a visit wants a hand before the patient comes. */
export type Need = 'ASKS_TO_CANCEL' | 'UNREACHED' | 'NO_CONSENT'

/** The needs of the visits on screen, by the id of the appointment. */
export const Needs = createContext<ReadonlyMap<string, Need[]>>(new Map())

/** They come after the day is drawn, and change seldom: the calendar does not wait for them. */
export function useNeeds(from: string, to: string): ReadonlyMap<string, Need[]> {
  const unreached = useUnreached()
  const consents = useQuery({
    queryKey: ['missing-consents', from, to],
    queryFn: ({ signal }) => getMissingConsents(from, to, signal),
    refetchInterval: 30_000,
  })
  return useMemo(
    () => needsOf(unreached.data?.flatMap((each) => each.appointmentId ?? []) ?? [], consents.data ?? []),
    [unreached.data, consents.data],
  )
}

export function needsOf(unreached: string[], withoutConsent: string[]): ReadonlyMap<string, Need[]> {
  const needs = new Map<string, Need[]>()
  const add = (need: Need) => (id: string) => {
    const known = needs.get(id) ?? []
    if (!known.includes(need)) needs.set(id, [...known, need])
  }
  withoutConsent.forEach(add('NO_CONSENT'))
  unreached.forEach(add('UNREACHED'))
  return needs
}
