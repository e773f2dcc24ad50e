import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlacedPoint, Point } from '../api/treatment'
import { drafting, draftingOn, isSaved, type Drafting, type DraftingStep } from './drafting'
import { forget, keep, leftBehind, resumed } from './keptDraft'

const point = (units: number): Point => ({ leg: 'LEFT', muscle: 'GASTROCNEMIUS', head: 'MEDIAL', x: 0.4, y: 0.7, units, vialId: 'v1' })
const session = (version: number, points: Point[]) => ({ id: 's1', version, points: points as unknown as PlacedPoint[] })
const place = (units: number): DraftingStep => ({ type: 'add', leg: 'LEFT', site: { muscle: 'GASTROCNEMIUS', head: 'MEDIAL' }, x: 0.4, y: 0.7, units, vialId: 'v1' })
const drawn = (version: number, stored: Point[], ...steps: DraftingStep[]): Drafting =>
  steps.reduce(drafting, draftingOn({ version, points: stored }))

beforeEach(() => {
  const store = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  })
})

describe('a draft that could not be saved', () => {
  it('starts as it is stored where nothing is kept', () => {
    const now = resumed(session(3, [point(10)]))
    expect(now.draft.points).toEqual([point(10)])
    expect(isSaved(now)).toBe(true)
  })

  it('goes on where it was left on the same version', () => {
    keep('s1', drawn(3, [point(10)], place(20)))
    const now = resumed(session(3, [point(10)]))
    expect(now.draft.points).toEqual([point(10), point(20)])
    expect(now.conflict).toBeUndefined()
    expect(isSaved(now)).toBe(false)
  })

  it('asks where the session was changed elsewhere since, again after each reload until somebody chose', () => {
    keep('s1', drawn(3, [point(10)], place(20)))
    for (const version of [4, 4, 5]) {
      const now = resumed(session(version, [point(15)]))
      expect(now.draft.points).toEqual([point(15)])
      expect(now.conflict).toEqual({ version: 3, points: [point(10), point(20)] })
      keep('s1', now)
    }
  })

  it('keeps the version that it was drawn on, whatever was learned meanwhile', () => {
    keep('s1', drawn(3, [point(10)], place(20), { type: 'found', version: 4, points: [point(15)] }))
    expect(resumed(session(4, [point(15)])).conflict?.points).toEqual([point(10), point(20)])
  })

  it('goes on upon a second person’s check', () => {
    keep('s1', drawn(3, [point(10)], place(20)))
    const now = resumed(session(4, [point(10)]))
    expect(now.conflict).toBeUndefined()
    expect(now.base.version).toBe(4)
    expect(now.draft.points).toEqual([point(10), point(20)])
  })

  it('knows what was stored of it without an answer', () => {
    const sent = [point(10), point(20)]
    keep('s1', drawn(3, [point(10)], place(20), { type: 'sent', points: sent }, place(30)))
    const now = resumed(session(4, sent))
    expect(now.conflict).toBeUndefined()
    expect(now.draft.points).toEqual([...sent, point(30)])
  })

  it('asks nothing where both are the same', () => {
    keep('s1', drawn(3, [], place(15)))
    expect(isSaved(resumed(session(4, [point(15)])))).toBe(true)
  })

  it('is read as it was kept before it named what it was drawn on', () => {
    localStorage.setItem('sura.draft.s1', JSON.stringify({ version: 3, points: [point(20)] }))
    expect(resumed(session(3, [point(10)])).draft.points).toEqual([point(20)])
    expect(resumed(session(4, [point(10)])).conflict?.points).toEqual([point(20)])
  })

  it('is gone once it is saved', () => {
    keep('s1', drawn(3, [], place(20)))
    keep('s1', drawn(3, [], place(20), { type: 'stored', version: 4, points: [point(20)] }))
    expect(resumed(session(3, [])).draft.points).toEqual([])
  })

  it('is left behind by a session that was signed without it', () => {
    keep('s1', drawn(3, [], place(20)))
    expect(leftBehind({ id: 's1', currentPoints: session(4, [point(10)]).points })).toEqual([point(20)])
    expect(leftBehind({ id: 's1', currentPoints: session(4, [point(20)]).points })).toBeUndefined()
    forget('s1')
    expect(leftBehind({ id: 's1', currentPoints: [] })).toBeUndefined()
  })

  it('is another session’s business elsewhere, and rubbish is nobody’s', () => {
    keep('s2', drawn(3, [], place(20)))
    localStorage.setItem('sura.draft.s1', '{"points": "all"')
    expect(resumed(session(3, [])).draft.points).toEqual([])
  })

  it('does without where the device keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => { throw new Error('denied') },
      setItem: () => { throw new Error('full') },
      removeItem: () => { throw new Error('denied') },
    })
    keep('s1', drawn(3, [], place(20)))
    forget('s1')
    expect(resumed(session(3, [point(10)])).draft.points).toEqual([point(10)])
  })
})
