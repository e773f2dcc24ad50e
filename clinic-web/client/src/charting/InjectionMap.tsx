import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import type { Leg, Point } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { siteOf, zones, type Site } from './points'
import classes from './InjectionMap.module.css'

const WIDTH = 200
const HEIGHT = 400
// What is drawn of it: from the knee to where the muscles end, as large as the screen allows.
const VIEW = { left: 22, width: 156, height: 316 }

// The left leg from behind: the lateral side is to the left. The right leg is its mirror image.
const outline =
  'M60 0 C50 36 33 84 32 134 C31 192 60 246 73 306 C80 342 80 372 70 400 L130 400 C122 372 122 342 127 306 C139 250 170 198 170 136 C170 88 152 38 141 0 Z'
const muscles: Record<Site, string> = {
  LATERAL: 'M97 18 C78 14 57 42 47 82 C38 124 44 168 62 188 C80 202 94 190 98 172 Z',
  MEDIAL: 'M103 18 C124 14 146 42 155 84 C165 132 157 184 136 208 C118 222 104 204 102 180 Z',
  SOLEUS: 'M58 192 C70 238 83 272 92 304 L110 304 C118 272 133 240 143 210 C124 230 104 214 100 190 C94 206 76 208 58 192 Z',
}

interface Props {
  points: Point[]
  selected?: number
  readOnly?: boolean
  onAdd?: (leg: Leg, site: Site, x: number, y: number) => void
  onSelect?: (index: number) => void
  onMove?: (index: number, x: number, y: number) => void
  onRemove?: (index: number) => void
}

/** Both calves from behind, as the physician sees the patient lying prone. */
export function InjectionMap(props: Props) {
  const t = useT()
  return (
    <div className={classes.map} role="group" aria-label={t.charting.session.map}>
      <LegMap leg="LEFT" {...props} />
      <LegMap leg="RIGHT" {...props} />
    </div>
  )
}

export function useSiteName() {
  const t = useT()
  return (leg: Leg, site: Site) => {
    const where = { MEDIAL: t.charting.session.medial, LATERAL: t.charting.session.lateral, SOLEUS: t.charting.session.soleus }[site]
    return `${leg === 'LEFT' ? t.common.leftLeg : t.common.rightLeg}, ${where}`
  }
}

function LegMap({ leg, points, selected, readOnly, onAdd, onSelect, onMove, onRemove }: Props & { leg: Leg }) {
  const t = useT()
  const siteName = useSiteName()
  const id = useId()
  const picture = useRef<SVGSVGElement>(null)
  const dragged = useRef<number | undefined>(undefined)
  const mirrored = leg === 'RIGHT'

  const placeOf = (event: { clientX: number; clientY: number }) => {
    const box = picture.current?.getBoundingClientRect()
    if (!box) return { x: 0.5, y: 0.5 }
    return {
      x: (VIEW.left + ((event.clientX - box.left) / box.width) * VIEW.width) / WIDTH,
      y: (((event.clientY - box.top) / box.height) * VIEW.height) / HEIGHT,
    }
  }
  const drop = (event: PointerEvent) => {
    const index = dragged.current
    dragged.current = undefined
    const point = index === undefined ? undefined : points[index]
    if (index === undefined || !point) return
    const { x, y } = placeOf(event)
    // A tap trembles: only what really moved is a move.
    if (Math.hypot(x - point.x, (y - point.y) * 2) > 0.04) onMove?.(index, x, y)
  }
  const keys = (event: KeyboardEvent, index: number, point: Point) => {
    const step = { ArrowLeft: [-0.02, 0], ArrowRight: [0.02, 0], ArrowUp: [0, -0.01], ArrowDown: [0, 0.01] }[event.key]
    if (event.key === 'Enter' || event.key === ' ') onSelect?.(index)
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove?.(index)
    else if (step) onMove?.(index, point.x + (step[0] ?? 0), point.y + (step[1] ?? 0))
    else return
    event.preventDefault()
  }

  return (
    <figure className={classes.leg}>
      <figcaption>{mirrored ? t.common.rightLeg : t.common.leftLeg}</figcaption>
      <svg ref={picture} viewBox={`${VIEW.left} 0 ${VIEW.width} ${VIEW.height}`} data-read-only={readOnly || undefined} onPointerUp={drop}>
        <defs>
          <pattern id={`${id}hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="7" className={classes.hatch} />
          </pattern>
          {(['MEDIAL', 'LATERAL'] as const).map((head) => (
            <clipPath key={head} id={`${id}${head}`}>
              <path d={muscles[head]} />
            </clipPath>
          ))}
        </defs>
        <g transform={mirrored ? `translate(${WIDTH} 0) scale(-1 1)` : undefined}>
          <path d={outline} className={classes.skin} />
          {(['SOLEUS', 'LATERAL', 'MEDIAL'] as const).map((site) => (
            <path
              key={site}
              d={muscles[site]}
              className={site === 'SOLEUS' ? classes.soleus : classes.head}
              onClick={(event) => {
                const { x, y } = placeOf(event)
                onAdd?.(leg, site, x, y)
              }}
            >
              <title>{siteName(leg, site)}</title>
            </path>
          ))}
          {(['MEDIAL', 'LATERAL'] as const).map((head) => (
            <g key={head} clipPath={`url(#${id}${head})`} pointerEvents="none">
              <rect
                x="0"
                width={WIDTH}
                y={zones[head].top * HEIGHT}
                height={(zones[head].bottom - zones[head].top) * HEIGHT}
                fill={`url(#${id}hatch)`}
                className={classes.zone}
              />
            </g>
          ))}
        </g>
        {points.map((point, index) =>
          point.leg !== leg ? null : (
            <g
              key={index}
              role="button"
              tabIndex={0}
              aria-label={t.charting.session.point(index + 1, siteName(leg, siteOf(point)), point.units)}
              aria-pressed={index === selected}
              className={classes.point}
              transform={`translate(${point.x * WIDTH} ${point.y * HEIGHT})`}
              onPointerDown={(event) => {
                if (readOnly) return
                dragged.current = index
                onSelect?.(index)
                event.stopPropagation()
              }}
              onKeyDown={(event) => !readOnly && keys(event, index, point)}
            >
              {/* A finger is wider than a point. */}
              <circle r="13" fill="transparent" />
              <circle r="8" className={classes.dot} />
              <text dy="2.800">{point.units}</text>
            </g>
          ),
        )}
      </svg>
    </figure>
  )
}
