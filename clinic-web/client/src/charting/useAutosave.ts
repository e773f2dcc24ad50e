import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ApiProblem } from '../api/http'
import { bare, getSession, placePoints, type Point, type Session } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { tell } from '../shared/notify'
import { forget, keep } from './keptDraft'

const AFTER_THE_LAST_STROKE_MS = 350
const TRY_AGAIN_MS = 5_000

const isChangedElsewhere = (problem: unknown) => problem instanceof ApiProblem && (problem.status === 412 || problem.status === 409)

/** Nobody was reached, or who was reached has trouble: later it may work. */
const isPassing = (problem: unknown) => !(problem instanceof ApiProblem) || problem.status === 0 || problem.status >= 500

/**
 * Saves what was drawn a moment after the last stroke, one save at a time, never over another's work. What can't be
 * saved is kept on this device and sent again by itself.
 */
export function useAutosave(session: Session, points: Point[], stored: Point[], reload: (points: Point[]) => void) {
  const t = useT()
  const queries = useQueryClient()
  const [saved, setSaved] = useState(stored)
  const isSaved = saved === points
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (drawn: Point[]) => placePoints(session.id, session.version, drawn),
    networkMode: 'always',
    onSuccess: (now, drawn) => {
      queries.setQueryData(['session', session.id], now)
      void queries.invalidateQueries({ queryKey: ['vials', session.patientId] })
      setSaved(drawn)
    },
    onError: async (problem) => {
      if (!isChangedElsewhere(problem)) return
      const newest = await queries.fetchQuery({ queryKey: ['session', session.id], queryFn: () => getSession(session.id), staleTime: 0 })
      const theirs = newest.points.map(bare)
      if (newest.status === 'DRAFT' && JSON.stringify(theirs) === JSON.stringify(saved)) {
        // A second person's check, say: what was drawn here goes on top of it.
        reset()
        return
      }
      reload(theirs)
      setSaved(theirs)
      reset()
      tell(t.charting.session.changedElsewhere)
    },
  })
  useEffect(() => {
    if (isSaved) forget(session.id)
    else keep(session.id, session.version, points)
  }, [isSaved, session.id, session.version, points])
  useEffect(() => {
    if (isSaved || isPending || error) return
    const timer = window.setTimeout(() => mutate(points), AFTER_THE_LAST_STROKE_MS)
    return () => window.clearTimeout(timer)
  }, [isSaved, isPending, error, points, mutate])
  useEffect(() => {
    if (isSaved || isPending || !error || !isPassing(error)) return
    const again = () => mutate(points)
    const timer = window.setTimeout(again, TRY_AGAIN_MS)
    window.addEventListener('online', again)
    return () => {
      window.clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [isSaved, isPending, error, points, mutate])
  return { isSaving: isPending, isSaved, problem: error, isPassing: error !== null && isPassing(error), retry: () => mutate(points) }
}
