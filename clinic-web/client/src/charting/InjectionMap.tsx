import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { LEGS, type Area, type Leg, type Point } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { drawingOf, isTarget, keyOf, sitesOf, zonesOf, type Site } from './maps'
import { siteOf } from './points'
import { useNames } from './programmes'
import classes from './InjectionMap.module.css'

interface Props {
  area: Area
  points: Point[]
  selected?: number
  readOnly?: boolean
  onAdd?: (leg: Leg, site: Site, x: number, y: number) => void
  onSelect?: (index: number) => void
  onMove?: (index: number, x: number, y: number) => void
  onRemove?: (index: number) => void
}

/** Both sides of what the protocol treats, with its muscles and zones. */
export function InjectionMap(props: Props) {
  const t = useT()
  return (
    <div className={classes.map} role="group" aria-label={t.charting.session.map}>
      {LEGS.map((leg) => (
        <SideMap key={leg} leg={leg} {...props} />
      ))}
    </div>
  )
}

function SideMap({ leg, area, points, selected, readOnly, onAdd, onSelect, onMove, onRemove }: Props & { leg: Leg }) {
  const t = useT()
  const names = useNames(area)
  const { width, height, view, scale, outline, details, shapes } = drawingOf(area)
  const zones = zonesOf(area)
  // What is no target lies below: a touch on the edge of both means the target.
  const sites = sitesOf(area).sort((a, b) => Number(isTarget(area, a)) - Number(isTarget(area, b)))
  const zoned = sites.filter((site) => zones[keyOf(site)])
  const id = useId()
  const picture = useRef<SVGSVGElement>(null)
  const dragged = useRef<number | undefined>(undefined)
  const mirrored = leg === 'RIGHT'

  const placeOf = (event: { clientX: number; clientY: number }) => {
    const box = picture.current?.getBoundingClientRect()
    if (!box) return { x: 0.5, y: 0.5 }
    return {
      x: (view.left + ((event.clientX - box.left) / box.width) * view.width) / width,
      y: (view.top + ((event.clientY - box.top) / box.height) * view.height) / height,
    }
  }
  const drop = (event: PointerEvent) => {
    const index = dragged.current
    dragged.current = undefined
    const point = index === undefined ? undefined : points[index]
    if (index === undefined || !point) return
    const { x, y } = placeOf(event)
    // A tap trembles: only what really moved is a move.
    if (Math.hypot(x - point.x, ((y - point.y) * height) / width) > 0.04) onMove?.(index, x, y)
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
      <figcaption>{names.side(leg)}</figcaption>
      <svg
        ref={picture}
        viewBox={`${view.left} ${view.top} ${view.width} ${view.height}`}
        style={{ aspectRatio: `${view.width} / ${view.height}` }}
        data-read-only={readOnly || undefined}
        onPointerUp={drop}
      >
        <defs>
          <pattern id={`${id}hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="7" className={classes.hatch} />
          </pattern>
          {zoned.map((site) => (
            <clipPath key={keyOf(site)} id={clipOf(id, site)}>
              <path d={shapes[keyOf(site)]} />
            </clipPath>
          ))}
        </defs>
        <g transform={mirrored ? `translate(${width} 0) scale(-1 1)` : undefined}>
          <path d={outline} className={classes.skin} />
          {sites.map((site) => (
            <path
              key={keyOf(site)}
              d={shapes[keyOf(site)]}
              className={isTarget(area, site) ? classes.target : classes.other}
              onClick={(event) => {
                const { x, y } = placeOf(event)
                onAdd?.(leg, site, x, y)
              }}
            >
              <title>{names.site(leg, site)}</title>
            </path>
          ))}
          {details.map((line) => (
            <path key={line} d={line} className={classes.detail} />
          ))}
          {zoned.map((site) => {
            const zone = zones[keyOf(site)]
            return (
              zone && (
                <g key={keyOf(site)} clipPath={`url(#${clipOf(id, site)})`} pointerEvents="none">
                  <rect
                    x="0"
                    width={width}
                    y={zone.top * height}
                    height={(zone.bottom - zone.top) * height}
                    fill={`url(#${id}hatch)`}
                    className={classes.zone}
                  />
                </g>
              )
            )
          })}
        </g>
        {points.map((point, index) =>
          point.leg !== leg ? null : (
            <g
              key={index}
              role="button"
              tabIndex={0}
              aria-label={t.charting.session.point(index + 1, names.site(leg, siteOf(point)), point.units)}
              aria-pressed={index === selected}
              className={classes.point}
              transform={`translate(${point.x * width} ${point.y * height}) scale(${scale})`}
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

const clipOf = (id: string, site: Site) => `${id}${keyOf(site).replace(' ', '-')}`
