import { useQuery } from '@tanstack/react-query'
import { countInbound, getInboundOf } from '../api/inbound'
import { useHasRole } from './me'

/** How many messages of patients wait for the desk. */
export const useInboundCount = (mayRead = true) =>
  useQuery({ queryKey: ['inbound', 'count'], queryFn: ({ signal }) => countInbound(signal), refetchInterval: 15_000, enabled: mayRead })

/** What a patient wrote, for those who may read it. Reading is recorded: it is asked for when the count of all has changed, and seldom besides. */
export function useInboundOf(patientId: string) {
  const mayRead = useHasRole('FRONT_DESK', 'MANAGER')
  const count = useInboundCount(mayRead)
  return useQuery({
    queryKey: ['inbound', 'of', patientId, count.data],
    queryFn: ({ signal }) => getInboundOf(patientId, signal),
    enabled: mayRead && count.data !== undefined,
    // Never the words of whoever was on the page before.
    placeholderData: (shown, before) => (before?.queryKey[2] === patientId ? shown : undefined),
  })
}
