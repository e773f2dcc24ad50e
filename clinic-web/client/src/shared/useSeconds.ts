import { useEffect, useState } from 'react'

/** The device's own time, read again every so many seconds. */
export function useSeconds(seconds: number): number {
  const [now, read] = useState(() => Date.now())
  useEffect(() => {
    const timer = window.setInterval(() => read(Date.now()), seconds * 1000)
    return () => window.clearInterval(timer)
  }, [seconds])
  return now
}
