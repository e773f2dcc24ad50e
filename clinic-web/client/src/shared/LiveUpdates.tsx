import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen, refresher } from './live'
import { useHasRole } from './me'

/** Keeps what is on screen as it is in the clinic; renders nothing. */
export function LiveUpdates() {
  const queries = useQueryClient()
  const clinical = useHasRole('PHYSICIAN', 'NURSE')
  useEffect(() => {
    const fresh = refresher(queries)
    const ends = [listen('booking', fresh.changed, fresh.missed)]
    if (clinical) ends.push(listen('treatment', fresh.changed, fresh.missed))
    return () => {
      ends.forEach((end) => end())
      fresh.stop()
    }
  }, [queries, clinical])
  return null
}
