import { useQuery } from '@tanstack/react-query'
import { getUnreached } from '../api/notification'

/** Whom a message did not reach, and nobody has seen to it. */
export const useUnreached = () =>
  useQuery({ queryKey: ['unreached'], queryFn: ({ signal }) => getUnreached(signal), refetchInterval: 30_000 })
