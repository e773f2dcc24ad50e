import { useQuery } from '@tanstack/react-query'
import { getOpenNotices } from '../api/notices'

/** What is urgent, and nobody has said that they have it. */
export const useOpenNotices = () => useQuery({ queryKey: ['notices', 'open'], queryFn: ({ signal }) => getOpenNotices(signal), refetchInterval: 5_000 })
