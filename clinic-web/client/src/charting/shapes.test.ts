import { describe, expect, it } from 'vitest'
import { calves, face, undrawn } from './areas.fixture'
import { drawingOf, keyOf, placeFor, sitesOf } from './maps'
import { cornersOf, siteAt } from './shapes'

describe('the shapes of a map', () => {
  it.each([calves, face, undrawn])('of $map are those that points are placed in by key', (area) => {
    for (const site of sitesOf(area))
      for (const already of [0, 1, 2, 3, 4, 5]) {
        const { x, y } = placeFor(area, site, already)
        expect(keyOf(siteAt(area, 'LEFT', x, y) ?? { muscle: 'nothing' })).toBe(keyOf(site))
        expect(keyOf(siteAt(area, 'RIGHT', 1 - x, y) ?? { muscle: 'nothing' })).toBe(keyOf(site))
      }
  })

  it('have the lateral head of the left leg to the left, and of the right leg to the right', () => {
    expect(siteAt(calves, 'LEFT', 0.35, 0.25)?.head).toBe('LATERAL')
    expect(siteAt(calves, 'LEFT', 0.65, 0.25)?.head).toBe('MEDIAL')
    expect(siteAt(calves, 'RIGHT', 0.35, 0.25)?.head).toBe('MEDIAL')
    expect(siteAt(calves, 'RIGHT', 0.65, 0.25)?.head).toBe('LATERAL')
  })

  it('end where they are drawn to end: between the heads and on the skin there is nothing', () => {
    expect(siteAt(calves, 'LEFT', 0.5, 0.2)).toBeUndefined()
    expect(siteAt(calves, 'LEFT', 0.05, 0.2)).toBeUndefined()
    expect(siteAt(calves, 'LEFT', 0.5, 0.95)).toBeUndefined()
  })

  it('mean the target where it lies above another muscle', () => {
    expect(siteAt(face, 'LEFT', 0.507, 0.443)).toEqual({ muscle: 'MASSETER' })
    expect(siteAt(face, 'LEFT', 0.48, 0.443)).toEqual({ muscle: 'RISORIUS' })
  })

  it.each([calves, face, undrawn])('of $map are drawn with letters that are understood', (area) => {
    for (const path of Object.values(drawingOf(area).shapes)) {
      expect(path).toMatch(/^M[\d. MLHVCZ]+Z$/)
      const corners = cornersOf(path)
      expect(corners.length).toBeGreaterThanOrEqual(4)
      expect(corners.flat().every(Number.isFinite)).toBe(true)
    }
  })
})
