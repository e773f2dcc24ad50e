import { Text } from '@mantine/core'
import { useId, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { LEGS, type Area, type Leg, type Point } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { drawingOf, isTarget, keyOf, zonesOf, type Site } from './maps'
import { siteOf } from './points'
import { useNames } from './programmes'
import { drawnSites, siteAt } from './shapes'
import classes from './InjectionMap.module.css'

interface Props {
  area: Area
  points: Point[]
  selected?: number
  readOnly?: boolean
  onAdd?: (leg: Leg, site: Site, x: number, y: number) => void
  onSelect?: (index: number) => void
  /** Only to where a muscle is. */
  onMove?: (index: number, leg: Leg, x: number, y: number) => void
  onRemove?: (index: number) => void
}

interface Place {
  leg: Leg
  x: number
  y: number
}

/** A point under a finger or a pointer. */
interface Drag {
  pointerId: number
  index: number
  /** As it was when it was touched: if others changed it since, there is nothing to drop. */
  point: Point
  /** Where it was touched, and how far that is from its centre, in pixels of the screen. */
  from: { x: number; y: number }
  grip: { x: number; y: number }
  /** Where it is now; nowhere else until it has really moved. */
  at?: Place
}

/** A tap trembles: only what really moved is a move. */
const TREMBLE_PX = 8

const STEPS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-0.02, 0],
  ArrowRight: [0.02, 0],
  ArrowUp: [0, -0.01],
  ArrowDown: [0, 0.01],
}

/** Both sides of what the protocol treats, with its muscles and zones. */
export function InjectionMap(props: Props) {
  const { area, points, readOnly, onSelect, onMove, onRemove } = props
  const t = useT()
  const pictures = useRef<Partial<Record<Leg, SVGSVGElement | null>>>({})
  const [drag, setDrag] = useState<Drag>()
  const [isRefused, setRefused] = useState(false)

  /** Of the screen in a side's picture, however large that is drawn, and in whatever room around it. */
  const placeOf = (leg: Leg, x: number, y: number): Place | undefined => {
    const onScreen = pictures.current[leg]?.getScreenCTM()
    if (!onScreen) return undefined
    const place = new DOMPoint(x, y).matrixTransform(onScreen.inverse())
    const { width, height } = drawingOf(area)
    return { leg, x: place.x / width, y: place.y / height }
  }
  const legUnder = (x: number, y: number) =>
    LEGS.find((leg) => {
      const box = pictures.current[leg]?.getBoundingClientRect()
      return box && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom
    })
  const move = (index: number, { leg, x, y }: Place) => {
    const isMuscle = !!siteAt(area, leg, x, y)
    setRefused(!isMuscle)
    if (isMuscle) onMove?.(index, leg, x, y)
  }
  const grab = (event: PointerEvent<SVGGElement>, index: number, point: Point) => {
    if (readOnly || !event.isPrimary || event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    const box = event.currentTarget.getBoundingClientRect()
    const grip = { x: event.clientX - (box.left + box.width / 2), y: event.clientY - (box.top + box.height / 2) }
    setDrag({ pointerId: event.pointerId, index, point, from: { x: event.clientX, y: event.clientY }, grip })
    setRefused(false)
    onSelect?.(index)
  }
  const placeUnder = (event: PointerEvent, { at, from, grip, point }: Drag): Place | undefined => {
    if (!at && Math.hypot(event.clientX - from.x, event.clientY - from.y) < TREMBLE_PX) return undefined
    const [x, y] = [event.clientX - grip.x, event.clientY - grip.y]
    return placeOf(legUnder(x, y) ?? at?.leg ?? point.leg, x, y)
  }
  const pull = (event: PointerEvent) => {
    if (drag?.pointerId === event.pointerId) setDrag({ ...drag, at: placeUnder(event, drag) })
  }
  const drop = (event: PointerEvent) => {
    if (drag?.pointerId !== event.pointerId) return
    setDrag(undefined)
    const at = placeUnder(event, drag)
    if (at && points[drag.index] === drag.point) move(drag.index, at)
  }
  const keys = (event: KeyboardEvent, index: number, point: Point) => {
    if (readOnly) return
    const step = STEPS[event.key]
    if (event.key === 'Enter' || event.key === ' ') onSelect?.(index)
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove?.(index)
    else if (step) move(index, { leg: point.leg, x: point.x + step[0], y: point.y + step[1] })
    else return
    event.preventDefault()
  }

  return (
    <>
      {!readOnly && (
        <Text size="xs" ta="center" role="status" c={isRefused ? undefined : 'dimmed'} fw={isRefused ? 600 : undefined}>
          {isRefused ? t.charting.session.noMuscle : t.charting.session.tapHint}
        </Text>
      )}
      <div className={classes.map} role="group" aria-label={t.charting.session.map}>
        {LEGS.map((leg) => (
          <SideMap
            key={leg}
            leg={leg}
            {...props}
            drag={drag}
            onPicture={(picture) => void (pictures.current[leg] = picture)}
            placeOf={(x, y) => placeOf(leg, x, y)}
            onGrab={grab}
            onPull={pull}
            onDrop={drop}
            onLost={() => setDrag(undefined)}
            onKeys={keys}
          />
        ))}
      </div>
    </>
  )
}

function SideMap({ leg, area, points, selected, readOnly, drag, onAdd, onPicture, placeOf, onGrab, onPull, onDrop, onLost, onKeys }: Props & {
  leg: Leg
  drag: Drag | undefined
  onPicture: (picture: SVGSVGElement | null) => void
  placeOf: (x: number, y: number) => Place | undefined
  onGrab: (event: PointerEvent<SVGGElement>, index: number, point: Point) => void
  onPull: (event: PointerEvent) => void
  onDrop: (event: PointerEvent) => void
  onLost: () => void
  onKeys: (event: KeyboardEvent, index: number, point: Point) => void
}) {
  const t = useT()
  const names = useNames(area)
  const { width, height, view, scale, outline, details, shapes } = drawingOf(area)
  const zones = zonesOf(area)
  const sites = drawnSites(area)
  const zoned = sites.filter((site) => zones[keyOf(site)])
  const id = useId()
  const mirrored = leg === 'RIGHT'
  const transformOf = ({ x, y }: { x: number; y: number }) => `translate(${x * width} ${y * height}) scale(${scale})`
  const moving = drag?.at?.leg === leg ? drag.at : undefined

  return (
    <figure className={classes.leg}>
      <figcaption>{names.side(leg)}</figcaption>
      <svg
        ref={onPicture}
        viewBox={`${view.left} ${view.top} ${view.width} ${view.height}`}
        style={{ aspectRatio: `${view.width} / ${view.height}` }}
        data-read-only={readOnly || undefined}
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
                const place = readOnly ? undefined : placeOf(event.clientX, event.clientY)
                if (place) onAdd?.(leg, site, place.x, place.y)
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
              data-left={(drag?.at && drag.index === index) || undefined}
              transform={transformOf(point)}
              onPointerDown={(event) => onGrab(event, index, point)}
              onPointerMove={onPull}
              onPointerUp={onDrop}
              onPointerCancel={onLost}
              onLostPointerCapture={onLost}
              onKeyDown={(event) => onKeys(event, index, point)}
            >
              {/* A finger is wider than a point. */}
              <circle r="13" fill="transparent" />
              <circle r="8" className={classes.dot} />
              <text dy="2.800">{point.units}</text>
            </g>
          ),
        )}
        {drag && moving && (
          <g className={classes.moving} data-nowhere={!siteAt(area, leg, moving.x, moving.y) || undefined} transform={transformOf(moving)} aria-hidden>
            <circle r="8" className={classes.dot} />
            <text dy="2.800">{drag.point.units}</text>
          </g>
        )}
      </svg>
    </figure>
  )
}

const clipOf = (id: string, site: Site) => `${id}${keyOf(site).replace(' ', '-')}`
