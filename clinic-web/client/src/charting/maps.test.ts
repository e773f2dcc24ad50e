import { describe, expect, it } from 'vitest'
import { calves, face, undrawn } from './areas.fixture'
import { drawingOf, isTarget, keyOf, placeFor, sitesOf, zonesOf } from './maps'

describe('the map of a protocol', () => {
  it('has the muscles of the protocol, and each head of a muscle that has some', () => {
    expect(sitesOf(calves).map(keyOf)).toEqual(['GASTROCNEMIUS MEDIAL', 'GASTROCNEMIUS LATERAL', 'SOLEUS'])
    expect(sitesOf(face).map(keyOf)).toEqual(['MASSETER', 'RISORIUS'])
    expect(sitesOf(face).filter((site) => isTarget(face, site)).map(keyOf)).toEqual(['MASSETER'])
  })

  it('has its zones where the protocol says, along the line of the drawing', () => {
    const medial = zonesOf(calves)['GASTROCNEMIUS MEDIAL']!
    expect([medial.top, medial.bottom].map((each) => each.toFixed(3))).toEqual(['0.222', '0.313'])
    const moved = { ...calves, zones: [{ ...calves.zones[0]!, extent: { from: 0, until: 1 } }] }
    const whole = zonesOf(moved)['GASTROCNEMIUS MEDIAL']!
    expect(whole.top).toBeCloseTo(drawingOf(calves).line.until)
    expect(whole.bottom).toBeCloseTo(drawingOf(calves).line.from)
  })

  it.each([calves, face, undrawn])('draws every site of $map, and places points inside the picture', (area) => {
    const drawing = drawingOf(area)
    for (const site of sitesOf(area)) {
      expect(drawing.shapes[keyOf(site)]).toBeTruthy()
      const places = Array.from({ length: 12 }, (_, already) => placeFor(area, site, already))
      expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(12)
      for (const { x, y } of places) {
        expect(Math.min(x, y)).toBeGreaterThan(0)
        expect(Math.max(x, y)).toBeLessThan(1)
      }
    }
  })

  it('puts the points of the masseter inside its zone', () => {
    const zone = zonesOf(face).MASSETER!
    const { y } = placeFor(face, { muscle: 'MASSETER' }, 0)
    expect(y).toBeGreaterThan(zone.top)
    expect(y).toBeLessThan(zone.bottom)
  })
})
