import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useReducer } from 'react'
import { ApiProblem } from '../api/http'
import { getSession, placePoints, type Point, type Session } from '../api/treatment'
import { baseOf, drafting, isSaved } from './drafting'
import { keep, resumed } from './keptDraft'

const AFTER_THE_LAST_STROKE_MS = 350
const TRY_AGAIN_MS = 5_000

const isChangedElsewhere = (problem: unknown) => problem instanceof ApiProblem && (problem.status === 412 || problem.status === 409)

/** Nobody was reached, or who was reached has trouble: later it may work. What was sent may be stored all the same. */
const isPassing = (problem: unknown) => !(problem instanceof ApiProblem) || problem.status === 0 || problem.status >= 500

/**
 * A draft, and its way to the service: a moment after the last stroke, one save at a time, on the version that it was
 * drawn on and never over another's work. What can't be saved is kept on this device and sent again by itself.
 */
export function useDrafting(session: Session) {
  const queries = useQueryClient()
  const [now, dispatch] = useReducer(drafting, session, resumed)
  const { points } = now.draft
  const { version } = now.base
  const isDone = isSaved(now)
  const isOpen = !isDone && !now.conflict
  const { mutate, isPending, error, variables, reset } = useMutation({
    mutationFn: (drawn: { points: Point[]; version: number }) => placePoints(session.id, drawn.version, drawn.points),
    networkMode: 'always',
    onMutate: (drawn) => dispatch({ type: 'sent', points: drawn.points }),
    onSuccess: (answer, drawn) => {
      dispatch({ type: 'stored', points: drawn.points, version: answer.version })
      queries.setQueryData<Session>(['session', session.id], (known) => (known && known.version > answer.version ? known : answer))
      void queries.invalidateQueries({ queryKey: ['vials', session.patientId] })
    },
    onError: async (problem, drawn) => {
      if (!isPassing(problem)) dispatch({ type: 'refused', points: drawn.points })
      if (!isChangedElsewhere(problem)) return
      try {
        const newest = await queries.fetchQuery({ queryKey: ['session', session.id], queryFn: () => getSession(session.id), staleTime: 0 })
        dispatch({ type: 'found', ...baseOf(newest) })
        reset()
      } catch {
        // Tried again once the newest state is known.
      }
    },
  })
  useEffect(() => dispatch({ type: 'found', ...baseOf(session) }), [session])
  useEffect(() => keep(session.id, now), [session.id, now])
  useEffect(() => {
    if (isDone && error) reset()
  }, [isDone, error, reset])
  // What failed for good is tried again once it reads differently, or stands on something else.
  const isBlocked = error !== null && (isPassing(error) || (variables?.points === points && variables.version === version))
  useEffect(() => {
    if (!isOpen || isPending || isBlocked) return
    const timer = window.setTimeout(() => mutate({ points, version }), AFTER_THE_LAST_STROKE_MS)
    return () => window.clearTimeout(timer)
  }, [isOpen, isPending, isBlocked, points, version, mutate])
  useEffect(() => {
    if (!isOpen || isPending || !error || !isPassing(error)) return
    const again = () => mutate({ points, version })
    const timer = window.setTimeout(again, TRY_AGAIN_MS)
    window.addEventListener('online', again)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [isOpen, isPending, error, points, version, mutate])
  return {
    ...now,
    dispatch,
    isSaving: isPending,
    isSaved: isDone,
    problem: isOpen ? error : null,
    isPassing: error !== null && isPassing(error),
    retry: () => mutate({ points, version }),
  }
}
