import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PlacedPoint, Point } from '../api/treatment'
import { forget, keep, startingPoints } from './keptDraft'

const point = (units: number): Point => ({ leg: 'LEFT', muscle: 'GASTROCNEMIUS', head: 'MEDIAL', x: 0.4, y: 0.7, units, vialId: 'v1' })
const session = (version: number, points: Point[]) => ({ id: 's1', version, points: points as unknown as PlacedPoint[] })

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
    const start = startingPoints(session(3, [point(10)]))
    expect(start.points).toBe(start.stored)
    expect(start.points).toEqual([point(10)])
  })

  it('goes on where it was left on the same version', () => {
    keep('s1', 3, [point(10), point(20)])
    const start = startingPoints(session(3, [point(10)]))
    expect(start.points).toEqual([point(10), point(20)])
    expect(start.points).not.toBe(start.stored)
    expect(start.conflicting).toBeUndefined()
  })

  it('asks where the session was changed elsewhere since', () => {
    keep('s1', 3, [point(20)])
    const start = startingPoints(session(4, [point(15)]))
    expect(start.points).toEqual([point(15)])
    expect(start.conflicting).toEqual([point(20)])
  })

  it('asks nothing where both are the same', () => {
    keep('s1', 3, [point(15)])
    expect(startingPoints(session(4, [point(15)])).conflicting).toBeUndefined()
  })

  it('is gone once it is saved', () => {
    keep('s1', 3, [point(20)])
    forget('s1')
    expect(startingPoints(session(3, [])).points).toEqual([])
  })

  it('is another session’s business elsewhere, and rubbish is nobody’s', () => {
    keep('s2', 3, [point(20)])
    localStorage.setItem('sura.draft.s1', '{"points": "all"')
    expect(startingPoints(session(3, [])).points).toEqual([])
  })

  it('does without where the device keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => { throw new Error('denied') },
      setItem: () => { throw new Error('full') },
      removeItem: () => { throw new Error('denied') },
    })
    keep('s1', 3, [point(20)])
    forget('s1')
    expect(startingPoints(session(3, [point(10)])).points).toEqual([point(10)])
  })
})
