import type { Area, Leg } from '../api/treatment'
import { drawingOf, isTarget, keyOf, sitesOf, type Site } from './maps'

type Place = readonly [x: number, y: number]

const PIECES_OF_A_CURVE = 16

const onCurve = ([x0, y0]: Place, [x1, y1]: Place, [x2, y2]: Place, [x3, y3]: Place) =>
  Array.from({ length: PIECES_OF_A_CURVE }, (_, index): Place => {
    const t = (index + 1) / PIECES_OF_A_CURVE
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
    return [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3]
  })

/** The corners of a closed shape whose path uses M, L, H, V, C and Z, its curves as short straight pieces. */
export function cornersOf(path: string): Place[] {
  const corners: Place[] = []
  for (const [, letter, rest = ''] of path.matchAll(/([MLHVCZ])([^MLHVCZ]*)/g)) {
    const numbers = rest.trim().split(/[\s,]+/).filter(Boolean).map(Number)
    const [x, y] = corners.at(-1) ?? [0, 0]
    const pair = (index: number): Place => [numbers[index] ?? 0, numbers[index + 1] ?? 0]
    if (letter === 'H') corners.push([numbers[0] ?? x, y])
    else if (letter === 'V') corners.push([x, numbers[0] ?? y])
    else if (letter === 'C')
      for (let index = 0; index + 5 < numbers.length; index += 6)
        corners.push(...onCurve(corners.at(-1) ?? [0, 0], pair(index), pair(index + 2), pair(index + 4)))
    else for (let index = 0; index + 1 < numbers.length; index += 2) corners.push(pair(index))
  }
  return corners
}

/** Whether a ray from there crosses the edge an odd number of times. */
function isInside(corners: Place[], x: number, y: number): boolean {
  let inside = false
  corners.forEach(([x1, y1], index) => {
    const [x0, y0] = corners.at(index - 1) ?? [x1, y1]
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside
  })
  return inside
}

/** From the lowest to the highest: what is no target lies below, so a touch on the edge of both means the target. */
export const drawnSites = (area: Area): Site[] => sitesOf(area).sort((a, b) => Number(isTarget(area, a)) - Number(isTarget(area, b)))

/** The site at a place of a side's picture, in shares of the picture; none beside all of them. */
export function siteAt(area: Area, leg: Leg, x: number, y: number): Site | undefined {
  const { width, height, shapes } = drawingOf(area)
  const across = (leg === 'LEFT' ? x : 1 - x) * width
  return drawnSites(area).findLast((site) => isInside(cornersOf(shapes[keyOf(site)] ?? ''), across, y * height))
}
