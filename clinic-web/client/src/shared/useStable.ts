import { useCallback, useLayoutEffect, useRef } from 'react'

/** One function for good that does what the latest one does: what is given it need not be drawn again for its sake. */
export function useStable<Given extends unknown[], Result>(latest: (...given: Given) => Result): (...given: Given) => Result {
  const kept = useRef(latest)
  useLayoutEffect(() => {
    kept.current = latest
  })
  return useCallback((...given: Given) => kept.current(...given), [])
}
