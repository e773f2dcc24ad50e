import { memo, useContext, type PointerEvent } from 'react'
import { useT } from '../i18n/i18n'
import { fullName } from '../shared/names'
import { timeOf } from '../shared/time'
import { shownStatus } from '../shared/visits'
import { iconId, needIconId } from './AppointmentIcons'
import { isMovable, type Placed } from './calendar'
import { across } from './layout'
import { Needs } from './needs'
import type { useDrag } from './useDrag'
import classes from './CalendarGrid.module.css'

/** As high as the edge is drawn. */
const EDGE_PIXELS = 7

const isAtEdge = ({ clientY, currentTarget }: PointerEvent): boolean =>
  clientY >= currentTarget.getBoundingClientRect().bottom - EDGE_PIXELS

/** One appointment on the grid: drag it to move it, drag its lower edge to make it longer. */
export const CalendarCard = memo(function CalendarCard({ placed, column, top, height, lane, lanes, isLeaving, canResize, onOpen, grab }: {
  placed: Placed
  column: number
  top: number
  height: number
  lane: number
  lanes: number
  isLeaving: boolean
  canResize: boolean
  onOpen: (appointmentId: string) => void
  grab: ReturnType<typeof useDrag>
}) {
  const t = useT()
  const { appointment } = placed
  const name = fullName(appointment.patientName)
  const status = shownStatus(appointment)
  const state = t.status[status] ?? status
  const isFree = isMovable(appointment.status)
  const others = useContext(Needs).get(appointment.id) ?? []
  const needs = appointment.cancelAskedAt ? (['ASKS_TO_CANCEL', ...others] as const) : others
  const wanting = needs.map((need) => t.calendar.needs[need])
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.card}
      data-at={placed.from}
      data-appointment={appointment.id}
      data-status={status}
      data-short={height < 40 || undefined}
      title={[`${timeOf(placed.from)} ${name}`, appointment.serviceName, state, ...wanting].join(' · ')}
      data-halved={lanes === 2 || undefined}
      data-narrow={lanes > 2 || undefined}
      data-leaving={isLeaving || undefined}
      data-movable={isFree || undefined}
      style={{ top, height, ...across(lane, lanes) }}
      data-resizable={(isFree && canResize) || undefined}
      onPointerDown={isFree ? (event) => grab.down(event, placed, column, canResize && isAtEdge(event) ? 'resize' : 'move') : undefined}
      onClick={() => grab.isClick() && onOpen(appointment.id)}
      aria-label={[`${timeOf(placed.from)} ${name}`, state, appointment.serviceName, ...wanting].join(', ')}
      aria-keyshortcuts={isFree ? 'Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight' : undefined}
    >
      <span className={classes.name}>{`${timeOf(placed.from)} ${name}`}</span>{' '}
      {needs.length > 0 && (
        <span className={classes.needs}>
          {needs.map((need) => (
            <svg key={need} className={classes.icon} aria-hidden>
              <use href={`#${needIconId(need)}`} />
            </svg>
          ))}
        </span>
      )}
      <span className={classes.line}>
        <svg className={classes.icon} aria-hidden>
          <use href={`#${iconId(status)}`} />
        </svg>{' '}
        <span className={classes.word}>{state}</span> <span className={classes.service}>{appointment.serviceName}</span>
      </span>
    </button>
  )
})
