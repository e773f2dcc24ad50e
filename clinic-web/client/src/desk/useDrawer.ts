import { useSearchParams } from 'react-router'
import { useStable } from '../shared/useStable'

const ours = ['appointment', 'new', 'start', 'with', 'patient']

/** The drawers are part of the address: closing one, or going to another, changes only that part. */
export function useDrawer() {
  const [, setAddress] = useSearchParams()
  return useStable((changes: Record<string, string> = {}) =>
    setAddress((now) => {
      const next = new URLSearchParams(now)
      for (const name of ours) next.delete(name)
      for (const [name, value] of Object.entries(changes)) next.set(name, value)
      return next
    }),
  )
}
