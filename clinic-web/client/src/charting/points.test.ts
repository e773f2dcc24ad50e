import { describe, expect, it } from 'vitest'
import { calves } from './areas.fixture'
import { zonesOf } from './maps'
import { edit, emptyDraft, nextPlace, unitsOfHead, unitsOfLeg, unitsOfVial, type Draft } from './points'

const medial = { muscle: 'GASTROCNEMIUS', head: 'MEDIAL' }

const add = (draft: Draft, units: number, x = 0.6) =>
  edit(draft, { type: 'add', leg: 'LEFT', site: medial, x, y: 0.25, units, vialId: 'v1' })

describe('the injection map', () => {
  it('selects what was just placed', () => {
    const draft = add(emptyDraft, 10)
    expect(draft.selected).toBe(0)
    expect(draft.points[0]).toMatchObject({ leg: 'LEFT', muscle: 'GASTROCNEMIUS', head: 'MEDIAL', units: 10 })
  })

  it('adds units up without the dust of binary fractions', () => {
    const draft = add(add(add(emptyDraft, 0.1), 0.2), 2.5)
    expect(unitsOfLeg(draft.points, 'LEFT')).toBe(2.8)
    expect(unitsOfVial(draft.points, 'v1')).toBe(2.8)
    expect(unitsOfLeg(draft.points, 'RIGHT')).toBe(0)
  })

  it('mirrors one leg onto the other and replaces what was there', () => {
    const drawn = add(emptyDraft, 10, 0.6)
    const twice = edit(edit(drawn, { type: 'mirror', from: 'LEFT', vialId: 'v2' }), { type: 'mirror', from: 'LEFT', vialId: 'v2' })
    expect(twice.points).toHaveLength(2)
    expect(twice.points[1]).toMatchObject({ leg: 'RIGHT', x: 0.4, y: 0.25, vialId: 'v2' })
  })

  it('undoes step by step, down to nothing', () => {
    const drawn = edit(add(emptyDraft, 10), { type: 'units', index: 0, units: 20 })
    const once = edit(drawn, { type: 'undo' })
    expect(once.points[0]?.units).toBe(10)
    expect(edit(edit(once, { type: 'undo' }), { type: 'undo' }).points).toEqual([])
  })

  it('keeps points inside the picture and units above nothing', () => {
    const drawn = add(emptyDraft, 10, 1.4)
    expect(drawn.points[0]?.x).toBe(1)
    expect(edit(drawn, { type: 'units', index: 0, units: -5 }).points[0]?.units).toBe(0.5)
  })

  it('counts a moved point with the head that it lies in now', () => {
    const drawn = add(add(emptyDraft, 10, 0.65), 20, 0.7)
    const moved = edit(drawn, { type: 'move', area: calves, index: 0, leg: 'LEFT', x: 0.35, y: 0.25 })
    expect(moved.points[0]).toEqual({ leg: 'LEFT', muscle: 'GASTROCNEMIUS', head: 'LATERAL', x: 0.35, y: 0.25, units: 10, vialId: 'v1' })
    expect(unitsOfHead(moved.points, 'LEFT', 'LATERAL')).toBe(10)
    expect(unitsOfHead(moved.points, 'LEFT', 'MEDIAL')).toBe(20)
    const onward = edit(moved, { type: 'move', area: calves, index: 0, leg: 'LEFT', x: 0.5, y: 0.65 })
    expect(onward.points[0]).toMatchObject({ muscle: 'SOLEUS' })
    expect(onward.points[0]).not.toHaveProperty('head')
  })

  it('counts a point that was moved onto the other leg there', () => {
    const moved = edit(add(emptyDraft, 10), { type: 'move', area: calves, index: 0, leg: 'RIGHT', x: 0.65, y: 0.25 })
    expect(moved.points[0]).toMatchObject({ leg: 'RIGHT', head: 'LATERAL' })
    expect(unitsOfLeg(moved.points, 'LEFT')).toBe(0)
  })

  it('leaves a point where it was if it is moved beside every muscle', () => {
    const drawn = add(emptyDraft, 10)
    for (const [x, y] of [[0.5, 0.2], [0.02, 0.25], [1.4, -1]] as const)
      expect(edit(drawn, { type: 'move', area: calves, index: 0, leg: 'LEFT', x, y })).toBe(drawn)
  })

  it('takes a move back in one step', () => {
    const drawn = add(emptyDraft, 10)
    const moved = edit(drawn, { type: 'move', area: calves, index: 0, leg: 'RIGHT', x: 0.35, y: 0.25 })
    expect(edit(moved, { type: 'undo' }).points).toEqual(drawn.points)
  })

  it('puts points that are added by key inside the zone, each somewhere else, mirrored on the right', () => {
    let draft = emptyDraft
    const places = Array.from({ length: 8 }, () => {
      const place = nextPlace(draft.points, calves, 'LEFT', medial)
      draft = edit(draft, { type: 'add', leg: 'LEFT', site: medial, ...place, units: 5, vialId: 'v1' })
      return place
    })
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(8)
    const zone = zonesOf(calves)['GASTROCNEMIUS MEDIAL']!
    for (const { y } of places) {
      expect(y).toBeGreaterThanOrEqual(zone.top)
      expect(y).toBeLessThanOrEqual(zone.bottom)
    }
    expect(nextPlace([], calves, 'RIGHT', medial).x).toBeCloseTo(1 - nextPlace([], calves, 'LEFT', medial).x)
  })
})
