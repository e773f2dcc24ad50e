import type { Query, QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/** What a service says has changed: where to look again, never how it reads now. */
export interface LiveChange {
  kind: string
  id: string
  /** Days that show it, or showed it before; none where any day may. */
  dates: string[]
  version: number
}

export type LiveService = 'booking' | 'treatment'
export type LiveState = 'connecting' | 'live' | 'away'

const states: Partial<Record<LiveService, LiveState>> = {}
const watchers = new Set<() => void>()

function become(service: LiveService, state: LiveState | undefined): void {
  if (states[service] === state) return
  if (state) states[service] = state
  else delete states[service]
  watchers.forEach((watcher) => watcher())
}

/** The worst of all connections: one that is away makes the screen one that may be out of date. */
function overall(): LiveState {
  const all = Object.values(states)
  return all.includes('away') ? 'away' : all.includes('connecting') ? 'connecting' : 'live'
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useLiveState = (): LiveState => useSyncExternalStore(watch, overall)

/** How often to ask all the same: seldom while changes are told, more often while they are not. */
export function useRefresh(service: LiveService = 'booking'): number {
  const state = useSyncExternalStore(watch, () => states[service])
  return state === 'live' ? 30_000 : 15_000
}

const REOPEN_MS = 1_000
const REOPEN_AT_MOST_MS = 15_000
const AWAY_AFTER_MS = 4_000
const HIDDEN_MS = 60_000

/** Keeps a connection to a service's changes for as long as somebody looks; returns how to end it. */
export function listen(service: LiveService, changed: (change: LiveChange) => void, missed: () => void): () => void {
  let source: EventSource | undefined
  let lastId = ''
  let pause = REOPEN_MS
  let reopening: number | undefined
  let givingUp: number | undefined
  let hiding: number | undefined

  const lost = () => {
    if (states[service] === 'live') become(service, 'connecting')
    givingUp ??= window.setTimeout(() => become(service, 'away'), AWAY_AFTER_MS)
  }
  const open = () => {
    window.clearTimeout(reopening)
    source?.close()
    const opened = new EventSource(`/api/${service}/live${lastId ? `?from=${lastId}` : ''}`)
    source = opened
    opened.onopen = () => {
      pause = REOPEN_MS
      window.clearTimeout(givingUp)
      givingUp = undefined
      become(service, 'live')
    }
    opened.addEventListener('change', (event: MessageEvent<string>) => {
      lastId = event.lastEventId
      changed(JSON.parse(event.data) as LiveChange)
    })
    opened.addEventListener('reset', (event: MessageEvent<string>) => {
      lastId = event.lastEventId
      missed()
    })
    opened.onerror = () => {
      lost()
      // The browser itself tries again after a break, but not after a refusal.
      if (opened.readyState !== EventSource.CLOSED) return
      reopening = window.setTimeout(open, pause)
      pause = Math.min(pause * 2, REOPEN_AT_MOST_MS)
    }
  }
  const close = () => {
    window.clearTimeout(reopening)
    source?.close()
    source = undefined
  }
  // A browser opens few connections to a server: a tab that nobody looks at keeps none.
  const seen = () => {
    window.clearTimeout(hiding)
    if (document.hidden) hiding = window.setTimeout(close, HIDDEN_MS)
    else if (!source) open()
  }

  become(service, 'connecting')
  open()
  document.addEventListener('visibilitychange', seen)
  return () => {
    document.removeEventListener('visibilitychange', seen)
    window.clearTimeout(hiding)
    window.clearTimeout(givingUp)
    close()
    become(service, undefined)
  }
}

interface Versioned {
  id: string
  version: number
}

const knows = (data: unknown, change: LiveChange): boolean =>
  Array.isArray(data) && data.some((each: Versioned) => each.id === change.id && each.version >= change.version)

/** Whether a query may read differently after a change. */
export function isTouched(key: readonly unknown[], data: unknown, change: LiveChange): boolean {
  const [name, first, second] = key as [string, string?, string?]
  switch (change.kind) {
    case 'appointment':
      switch (name) {
        case 'day':
          return (change.dates.length === 0 || change.dates.includes(first ?? '')) && !knows(data, change)
        case 'days':
          return (
            (change.dates.length === 0 || change.dates.some((date) => (first ?? '') <= date && date <= (second ?? ''))) &&
            !knows(data, change)
          )
        case 'appointment':
          return first === change.id && ((data as Versioned | undefined)?.version ?? -1) < change.version
        case 'appointments':
        case 'plan-summary':
        case 'slots':
          return true
        default:
          return false
      }
    case 'patient':
      return ((name === 'patient' || name === 'consents') && first === change.id) || name === 'patients' || name === 'missing-consents'
    case 'recall':
      return name === 'recalls'
    // Whatever names one of two records that are one person now, or no longer.
    case 'merge':
      return true
    case 'chart':
      return (name === 'chart' && first === change.id) || name === 'session' || name === 'vials' || name === 'adverse-events' || ((name === 'outcomes' || name === 'photographs') && first === change.id)
    default:
      return true
  }
}

/** What other services conclude from a change follows it by moments. */
export function isConcluded(key: readonly unknown[], change: LiveChange): boolean {
  const [name] = key as [string]
  switch (change.kind) {
    case 'appointment':
      return name === 'messages' || name === 'unreached' || name === 'waiting' || name === 'chart' || name === 'recalls'
    case 'patient':
      return name === 'day' || name === 'days' || name === 'messages' || name === 'unreached'
    case 'chart':
      return name === 'waiting' || name === 'plan-summary' || name === 'day' || name === 'days' || name === 'appointment' || name === 'recalls'
    default:
      return false
  }
}

const TOGETHER_MS = 250
const CONCLUDED_MS = 1_200

/** Reads again what changes touch: the first at once, a burst of them together. */
export function refresher(queries: QueryClient): { changed: (change: LiveChange) => void; missed: () => void; stop: () => void } {
  let waiting: LiveChange[] = []
  let timer: number | undefined
  const later = new Set<number>()
  const invalidate = (predicate: (query: Query) => boolean) => void queries.invalidateQueries({ predicate })
  const flush = () => {
    timer = undefined
    if (waiting.length === 0) return
    const changes = waiting
    waiting = []
    invalidate(({ queryKey, state }) => changes.some((change) => isTouched(queryKey, state.data, change)))
    const concluded = window.setTimeout(() => {
      later.delete(concluded)
      invalidate(({ queryKey }) => changes.some((change) => isConcluded(queryKey, change)))
    }, CONCLUDED_MS)
    later.add(concluded)
    timer = window.setTimeout(flush, TOGETHER_MS)
  }
  return {
    changed: (change) => {
      waiting.push(change)
      if (timer === undefined) flush()
    },
    missed: () => void queries.invalidateQueries(),
    stop: () => {
      window.clearTimeout(timer)
      later.forEach((each) => window.clearTimeout(each))
    },
  }
}
