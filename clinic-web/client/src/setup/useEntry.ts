import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useBlocker } from 'react-router'
import { ApiProblem } from '../api/http'
import { useT } from '../i18n/i18n'
import { tell } from '../shared/notify'

interface Stored {
  name?: string
  version: number
}

/** A form over one entry of the set-up: what is typed, what of it is refused, and what others did meanwhile. */
export interface Entry<D> {
  draft: D
  set: (changes: Partial<D>) => void
  /** What the service says of a field, such as `hours[0].until`. */
  at: (field: string) => string | undefined
  problem: unknown
  isDirty: boolean
  isSaving: boolean
  isNew: boolean
  /** Somebody saved the entry since it was opened. */
  isStale: boolean
  save: () => void
  /** Goes on from what is stored by now; what was typed is given up. */
  takeStored: () => void
  /** Keeps what was typed, to be saved over what is stored by now. */
  keepMine: () => void
}

export function useEntry<S extends Stored, D extends object>({ stored, queryKey, toDraft, put, onSaved }: {
  stored: S | undefined
  queryKey: string
  toDraft: (stored: S | undefined) => D
  put: (draft: D, version: number) => Promise<S>
  onSaved?: (saved: S) => void
}): Entry<D> {
  const t = useT()
  const queries = useQueryClient()
  const [opened, setOpened] = useState(() => ({ draft: toDraft(stored), version: stored?.version ?? 0 }))
  const [draft, setDraft] = useState(opened.draft)
  const isDirty = JSON.stringify(draft) !== JSON.stringify(opened.draft)
  const refresh = useCallback(() => {
    for (const key of [queryKey, 'misfit-count', 'appointments', 'slots']) void queries.invalidateQueries({ queryKey: [key] })
  }, [queries, queryKey])
  const saving = useMutation({
    mutationFn: () => put(draft, opened.version),
    onSuccess: (saved) => {
      const now = { draft: toDraft(saved), version: saved.version }
      setOpened(now)
      setDraft(now.draft)
      tell(t.setUp.saved(saved.name ?? ''))
      refresh()
      onSaved?.(saved)
    },
    onError: refresh,
  })
  const errors = (saving.error instanceof ApiProblem && saving.error.problem.errors) || []
  const version = stored?.version ?? 0

  useEffect(() => {
    if (!isDirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])

  return {
    draft,
    set: (changes) => setDraft((now) => ({ ...now, ...changes })),
    at: (field) => errors.find((each) => each.field === field)?.message,
    problem: errors.length === 0 && !isRaced(saving.error) ? saving.error : null,
    isDirty,
    isSaving: saving.isPending,
    isNew: opened.version === 0,
    isStale: version > opened.version,
    save: () => saving.mutate(),
    takeStored: () => {
      const now = { draft: toDraft(stored), version }
      setOpened(now)
      setDraft(now.draft)
      saving.reset()
    },
    keepMine: () => {
      setOpened({ ...opened, version })
      saving.reset()
    },
  }
}

/** The list is read again then, and says itself that somebody was quicker. */
const isRaced = (problem: unknown): boolean => problem instanceof ApiProblem && problem.status === 412

/** Asks before a page with unsaved entries is left. */
export const useLeaving = (isDirty: boolean) =>
  useBlocker(({ currentLocation, nextLocation }) => isDirty && currentLocation.key !== nextLocation.key)
