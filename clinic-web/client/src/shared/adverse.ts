import { useQuery } from '@tanstack/react-query'
import { getOpenAdverseEvents, type AdverseEvent } from '../api/adverseEvents'
import type { Dictionary } from '../i18n/en'
import { useRefresh } from './live'

/** What happened, in the reader's language. */
export const reactionsOf = (event: { reactions: { code: string; text: string }[] }, t: Dictionary): string =>
  event.reactions.map((each) => t.adverse.reactions[each.code] ?? each.text).join(', ')

/** Whether a physician still has to see it at once. */
export const isUnseen = (event: Pick<AdverseEvent, 'urgent' | 'acknowledged'>): boolean => event.urgent && !event.acknowledged

export function useOpenAdverseEvents() {
  return useQuery({
    queryKey: ['adverse-events', 'open'],
    queryFn: ({ signal }) => getOpenAdverseEvents(signal),
    refetchInterval: useRefresh('treatment'),
  })
}
