import { useQuery } from '@tanstack/react-query'
import { countInbound } from '../api/inbound'

/** How many messages of patients wait for the desk. */
export const useInboundCount = () =>
  useQuery({ queryKey: ['inbound', 'count'], queryFn: ({ signal }) => countInbound(signal), refetchInterval: 15_000 })
