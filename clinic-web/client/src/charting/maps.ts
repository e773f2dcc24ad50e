import type { Area } from '../api/treatment'

/** Where a point can be: a muscle of the protocol, and one of its heads if it has any. */
export interface Site {
  muscle: string
  head?: string
}

export const keyOf = ({ muscle, head }: { muscle: string; head?: string | null }): string => (head ? `${muscle} ${head}` : muscle)

/** The sites of an area, the targets first. */
export const sitesOf = (area: Area): Site[] =>
  area.muscles.flatMap(({ code, heads }): Site[] =>
    heads.length > 0 ? heads.map((head) => ({ muscle: code, head: head.code })) : [{ muscle: code }],
  )

/** A muscle with a caution is no target: a point in it is placed on purpose, by touch. */
export const isTarget = (area: Area, site: Site): boolean => !area.muscles.find((each) => each.code === site.muscle)?.caution

/** Places across and along a site, as shares of the picture: where the next point goes if it is not touched. */
interface Places {
  columns: readonly [number, number, number]
  top: number
  bottom: number
}

/** A picture of the left side; the right one is its mirror image. */
export interface Drawing {
  width: number
  height: number
  /** What is shown of it, as large as the screen allows. */
  view: { left: number; top: number; width: number; height: number }
  /** How large points are drawn: 1 in a picture that shows a width of 156. */
  scale: number
  outline: string
  /** Lines by which one finds one's way. */
  details: readonly string[]
  shapes: Record<string, string>
  /** Heights at which the line of the injection zones begins (0) and ends (1), as shares of the picture. */
  line: { from: number; until: number }
  places: Record<string, Places>
}

// From behind: the lateral side of the left leg is to the left.
const calvesBehind: Drawing = {
  width: 200,
  height: 400,
  view: { left: 22, top: 0, width: 156, height: 316 },
  scale: 1,
  outline:
    'M60 0 C50 36 33 84 32 134 C31 192 60 246 73 306 C80 342 80 372 70 400 L130 400 C122 372 122 342 127 306 C139 250 170 198 170 136 C170 88 152 38 141 0 Z',
  details: [],
  shapes: {
    SOLEUS: 'M58 192 C70 238 83 272 92 304 L110 304 C118 272 133 240 143 210 C124 230 104 214 100 190 C94 206 76 208 58 192 Z',
    'GASTROCNEMIUS LATERAL': 'M97 18 C78 14 57 42 47 82 C38 124 44 168 62 188 C80 202 94 190 98 172 Z',
    'GASTROCNEMIUS MEDIAL': 'M103 18 C124 14 146 42 155 84 C165 132 157 184 136 208 C118 222 104 204 102 180 Z',
  },
  line: { from: 0.95, until: 0.04 },
  places: {
    SOLEUS: { columns: [0.42, 0.5, 0.58], top: 0.58, bottom: 0.68 },
    'GASTROCNEMIUS LATERAL': { columns: [0.27, 0.355, 0.44], top: 0.18, bottom: 0.27 },
    'GASTROCNEMIUS MEDIAL': { columns: [0.565, 0.65, 0.735], top: 0.22, bottom: 0.31 },
  },
}

// From the side: the left cheek, with the mouth to the left and the ear to the right.
const lowerFace: Drawing = {
  width: 280,
  height: 280,
  view: { left: 32, top: 24, width: 216, height: 216 },
  scale: 1.15,
  outline:
    'M70 0 C62 26 50 46 38 62 C36 71 46 78 57 82 C51 91 47 98 50 107 C56 110 57 113 51 118 C50 126 57 131 59 138 C55 151 57 168 69 182 C76 191 88 196 98 198 C96 224 94 252 96 280 L214 280 C208 244 204 214 203 178 C214 158 219 136 222 118 C240 112 250 84 242 62 C236 46 224 48 220 58 L218 0 Z',
  details: [
    'M52 117 C64 120 76 121 86 118',
    'M57 82 C63 84 68 82 70 76',
    'M98 198 C130 198 182 196 203 178',
    'M224 64 C234 62 238 76 232 88 C228 96 224 98 222 104',
  ],
  shapes: {
    RISORIUS: 'M88 118 C104 113 126 113 142 121 C144 127 140 132 134 133 C118 131 102 126 88 118 Z',
    MASSETER: 'M152 62 C168 56 190 58 200 66 C206 98 207 138 199 172 C184 186 160 193 140 194 C135 152 139 100 152 62 Z',
  },
  line: { from: 0.69, until: 0.41 },
  places: {
    RISORIUS: { columns: [0.38, 0.43, 0.48], top: 0.42, bottom: 0.46 },
    MASSETER: { columns: [0.54, 0.612, 0.684], top: 0.45, bottom: 0.62 },
  },
}

const drawings: Record<string, Drawing> = { 'calves-behind': calvesBehind, 'lower-face': lowerFace }

/** A map that nobody has drawn yet: the sites side by side. */
function plain(area: Area): Drawing {
  const sites = sitesOf(area)
  const share = 1 / sites.length
  return {
    width: 200,
    height: 200,
    view: { left: 0, top: 0, width: 200, height: 200 },
    scale: 1,
    outline: 'M0 0 H200 V200 H0 Z',
    details: [],
    shapes: Object.fromEntries(sites.map((site, i) => [keyOf(site), `M${i * share * 200 + 4} 8 H${(i + 1) * share * 200 - 4} V192 H${i * share * 200 + 4} Z`])),
    line: { from: 0.96, until: 0.04 },
    places: Object.fromEntries(
      sites.map((site, i): [string, Places] => [
        keyOf(site),
        { columns: [(i + 0.25) * share, (i + 0.5) * share, (i + 0.75) * share], top: 0.2, bottom: 0.8 },
      ]),
    ),
  }
}

export const drawingOf = (area: Area): Drawing => drawings[area.map] ?? plain(area)

/** The zones of an area in its picture, by site: from top to bottom, as shares of its height. */
export function zonesOf(area: Area): Record<string, { top: number; bottom: number }> {
  const { from, until } = drawingOf(area).line
  const height = (share: number) => from + share * (until - from)
  return Object.fromEntries(
    area.zones.map(({ muscle, head, extent }) => {
      const ends = [height(extent.from), height(extent.until)]
      return [keyOf({ muscle, head }), { top: Math.min(...ends), bottom: Math.max(...ends) }]
    }),
  )
}

/** Where the next point goes when it is added by key and not by touch: along the zone, row by row. */
export function placeFor(area: Area, site: Site, already: number): { x: number; y: number } {
  const places = drawingOf(area).places[keyOf(site)] ?? { columns: [0.4, 0.5, 0.6] as const, top: 0.4, bottom: 0.6 }
  const { top, bottom } = zonesOf(area)[keyOf(site)] ?? places
  const row = Math.floor(already / 3) % 2
  return {
    x: (places.columns[already % 3] ?? 0.5) + Math.floor(already / 6) * 0.02,
    y: top + (row === 0 ? 0.25 : 0.75) * (bottom - top),
  }
}
