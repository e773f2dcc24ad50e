import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { useBlocker } from 'react-router'
import { ApiProblem } from '../api/http'
import type { Edited } from '../api/setup'
import { useT } from '../i18n/i18n'
import { tell } from '../shared/notify'
import type { Faults } from './checks'
import { merged } from './merge'

/** A form over one entry of the set-up: what is typed, what of it is refused, and what others did meanwhile. */
export interface Entry<D> {
  draft: D
  /** As the entry read when it was opened. */
  opened: D
  /** As it is stored by now. */
  theirs: D
  set: (changes: Partial<D>) => void
  /** What is wrong with a field, such as `hours[0].until`. */
  at: (field: string) => string | undefined
  /** How many fields want a correction. */
  wrong: number
  /** Changes with each try that was refused. */
  refusal: unknown
  problem: unknown
  isDirty: boolean
  isSaving: boolean
  isNew: boolean
  /** Somebody saved the entry since it was opened. */
  isStale: boolean
  save: () => void
  /** Goes on from what is stored by now; what was typed is given up. */
  takeStored: () => void
  /** Keeps what was typed, and takes over what others changed besides. */
  keepMine: () => void
  /** The entry alone, with who described it last. */
  show: () => Promise<Edited>
}

export function useEntry<S extends Edited, D extends object>({ stored, queryKey, toDraft, check, put, show, onSaved }: {
  stored: S | undefined
  queryKey: string
  toDraft: (stored: S | undefined) => D
  check: (draft: D) => Faults
  put: (draft: D, version: number) => Promise<S>
  show: () => Promise<S>
  onSaved?: (saved: S) => void
}): Entry<D> {
  const t = useT()
  const queries = useQueryClient()
  const [opened, setOpened] = useState(() => ({ draft: toDraft(stored), version: stored?.version ?? 0 }))
  const [draft, setDraft] = useState(opened.draft)
  const [tries, setTries] = useState(0)
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
      setTries(0)
      tell(t.setUp.saved(saved.name ?? ''))
      refresh()
      onSaved?.(saved)
    },
    onError: refresh,
  })
  const faults = tries > 0 ? check(draft) : {}
  const errors = (saving.error instanceof ApiProblem && saving.error.problem.errors) || []
  const version = stored?.version ?? 0
  const goOn = (from: D, typed: D) => {
    setOpened({ draft: from, version })
    setDraft(typed)
    saving.reset()
  }

  useEffect(() => {
    if (!isDirty) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isDirty])

  return {
    draft,
    opened: opened.draft,
    theirs: toDraft(stored),
    set: (changes) => setDraft((now) => ({ ...now, ...changes })),
    at: (field) => (faults[field] ? t.setUp.faults[faults[field]] : errors.find((each) => each.field === field)?.message),
    wrong: Object.keys(faults).length || errors.length,
    refusal: Object.keys(faults).length > 0 ? tries : saving.error,
    problem: errors.length === 0 && !(stored && isRaced(saving.error)) ? saving.error : null,
    isDirty,
    isSaving: saving.isPending,
    isNew: opened.version === 0,
    isStale: version > opened.version,
    save: () => {
      setTries(tries + 1)
      if (Object.keys(check(draft)).length === 0) saving.mutate()
    },
    takeStored: () => goOn(toDraft(stored), toDraft(stored)),
    keepMine: () => goOn(toDraft(stored), merged(opened.draft, draft, toDraft(stored))),
    show,
  }
}

/** The list is read again then, and says itself that somebody was quicker. */
const isRaced = (problem: unknown): boolean => problem instanceof ApiProblem && problem.status === 412

/** Asks before a page with unsaved entries is left. */
export const useLeaving = (isDirty: boolean) =>
  useBlocker(({ currentLocation, nextLocation }) => isDirty && currentLocation.key !== nextLocation.key)
