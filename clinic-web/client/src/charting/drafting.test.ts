import { describe, expect, it } from 'vitest'
import type { Point } from '../api/treatment'
import { drafting, draftingOn, isSaved, type Drafting, type DraftingStep } from './drafting'

const point = (units: number): Point => ({ leg: 'LEFT', muscle: 'GASTROCNEMIUS', head: 'MEDIAL', x: 0.6, y: 0.25, units, vialId: 'v1' })
const place = (units: number): DraftingStep => ({ type: 'add', leg: 'LEFT', site: { muscle: 'GASTROCNEMIUS', head: 'MEDIAL' }, x: 0.6, y: 0.25, units, vialId: 'v1' })
const found = (version: number, ...points: Point[]): DraftingStep => ({ type: 'found', version, points })
const given = (version: number, ...points: Point[]) => draftingOn({ version, points })
const when = (start: Drafting, ...steps: DraftingStep[]) => steps.reduce(drafting, start)
const units = (points: Point[] | undefined) => points?.map((each) => each.units)

describe('a session that two people draw in', () => {
  it('shows what the other one placed, where nothing unsaved is here', () => {
    const now = when(given(3, point(10)), found(4, point(10), point(20)))
    expect(units(now.draft.points)).toEqual([10, 20])
    expect(isSaved(now)).toBe(true)
    expect(now.base.version).toBe(4)
    expect(now.draft.past).toEqual([])
  })

  it('never sends what was drawn on an older version as if it were drawn on the newest', () => {
    const now = when(given(3, point(10)), place(30), found(4, point(10), point(20)))
    expect(units(now.draft.points)).toEqual([10, 20])
    expect(units(now.conflict?.points)).toEqual([10, 30])
    expect(now.conflict?.version).toBe(3)
    expect(isSaved(now)).toBe(false)
  })

  it('goes on upon a check, with what is drawn here still to be saved', () => {
    const now = when(given(3, point(10)), place(30), found(4, point(10)))
    expect(now.conflict).toBeUndefined()
    expect(now.base.version).toBe(4)
    expect(units(now.draft.points)).toEqual([10, 30])
    expect(isSaved(now)).toBe(false)
    expect(now.draft.past).toHaveLength(1)
  })

  it('is saved where both drew the same', () => {
    expect(isSaved(when(given(3), place(30), found(4, point(30))))).toBe(true)
  })

  it('drops nothing before somebody chose, however often it changes meanwhile', () => {
    const now = when(given(3), place(30), found(4, point(20)), found(5, point(20), point(25)), place(99), { type: 'undo' })
    expect(units(now.draft.points)).toEqual([20, 25])
    expect(units(now.conflict?.points)).toEqual([30])
  })

  it('takes either one’s points, on the newest version, and undo brings the other’s back', () => {
    const asked = when(given(3), place(30), found(4, point(20)))
    const mine = when(asked, { type: 'choose', mine: true })
    expect(units(mine.draft.points)).toEqual([30])
    expect(mine.base.version).toBe(4)
    expect(isSaved(mine)).toBe(false)
    expect(units(when(mine, { type: 'undo' }).draft.points)).toEqual([20])
    const theirs = when(asked, { type: 'choose', mine: false })
    expect(isSaved(theirs)).toBe(true)
    expect(units(when(theirs, { type: 'undo' }).draft.points)).toEqual([30])
  })

  it('is told nothing new by an older version, or by the same once more', () => {
    const now = when(given(3, point(10)), place(30))
    expect(when(now, found(3, point(10)), found(2))).toBe(now)
  })
})

describe('a save without an answer', () => {
  const sent = when(given(3), place(10), { type: 'sent', points: [point(10)] })

  it('is one’s own where it was stored: the newest strokes follow on the newest version', () => {
    const now = when(sent, place(20), found(4, point(10)))
    expect(now.conflict).toBeUndefined()
    expect(now.base).toEqual({ version: 4, points: [point(10)] })
    expect(units(now.draft.points)).toEqual([10, 20])
    expect(isSaved(now)).toBe(false)
  })

  it('is one’s own too if later ones got no answer either', () => {
    const now = when(sent, place(20), { type: 'sent', points: [point(10), point(20)] }, place(30), found(4, point(10)))
    expect(units(now.draft.points)).toEqual([10, 20, 30])
    expect(now.conflict).toBeUndefined()
  })

  it('is not taken for saved where it was undone: it may be stored', () => {
    const undone = when(sent, { type: 'undo' })
    expect(isSaved(undone)).toBe(false)
    const now = when(undone, found(4, point(10)))
    expect(now.draft.points).toEqual([])
    expect(isSaved(now)).toBe(false)
    expect(now.base.version).toBe(4)
  })

  it('that was refused is known not to be stored', () => {
    const now = when(sent, { type: 'refused', points: [point(10)] }, place(20), found(4, point(10)))
    expect(units(now.conflict?.points)).toEqual([10, 20])
  })

  it('asks where somebody else changed what was sent', () => {
    const now = when(sent, place(20), found(4, point(10)), found(5, point(15)))
    expect(units(now.conflict?.points)).toEqual([10, 20])
    expect(units(now.draft.points)).toEqual([15])
  })

  it('asks nothing where its answer comes after another one drew upon it', () => {
    const asked = when(sent, found(5, point(10), point(50)))
    expect(asked.conflict).toBeDefined()
    const now = when(asked, { type: 'stored', points: [point(10)], version: 4 })
    expect(isSaved(now)).toBe(true)
    expect(units(now.draft.points)).toEqual([10, 50])
  })

  it('is done with once it is answered', () => {
    const now = when(sent, place(20), { type: 'stored', points: [point(10)], version: 4 })
    expect(now.sent).toEqual([])
    expect(isSaved(now)).toBe(false)
    expect(isSaved(when(now, { type: 'stored', points: [point(10), point(20)], version: 5 }))).toBe(true)
  })
})
