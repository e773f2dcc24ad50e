import { Text } from '@mantine/core'
import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useT } from '../i18n/i18n'
import { fullName } from '../shared/names'
import { timeOf } from '../shared/time'
import { isMovable, shiftedTo, LENGTH_STEP_MINUTES, STEP_MINUTES, type CalendarColumn, type Placed, type Shift } from './calendar'
import { AppointmentIcons } from './AppointmentIcons'
import { CalendarCard } from './CalendarCard'
import { across, gaps, lanes, type Span } from './layout'
import { focusNeighbour, keepOneStop } from './roving'
import { PIXELS_PER_MINUTE, useDrag } from './useDrag'
import classes from './CalendarGrid.module.css'

export interface GridActions {
  open: (appointmentId: string) => void
  book: (column: CalendarColumn, minute: number) => void
  move: (shift: Shift) => void
}

const AXIS = 56

/** Columns of time. Everything in it is a button; one of them at a time is a stop of the tab key, arrows lead on. */
export function CalendarGrid({ label, columns, whole, nowMinute, nowColumns, isPast, canResize, actions, hint }: {
  label: string
  columns: CalendarColumn[]
  whole: Span
  /** The present minute, where it is on screen. */
  nowMinute: number | undefined
  /** Keys of the columns that show today. */
  nowColumns: 'all' | string[]
  isPast: (date: string, minute: number) => boolean
  canResize: boolean
  actions: GridActions
  hint?: ReactNode
}) {
  const t = useT()
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const [shift, setShift] = useState<Shift>()
  const { move } = actions
  const drop = useCallback(
    (dropped: Shift) => {
      setShift(undefined)
      move(dropped)
    },
    [move],
  )
  const grab = useDrag({ body, whole, onShift: setShift, onDrop: drop })

  const at = useCallback((minute: number) => (minute - whole.from) * PIXELS_PER_MINUTE, [whole.from])
  const opened = columns.map((column) => column.date).join()
  const focusMinute = nowMinute ?? Math.min(...columns.flatMap((column) => column.placed.map((each) => each.from)), whole.until)
  const wanted = useRef(focusMinute)
  useEffect(() => {
    wanted.current = focusMinute
  })
  useEffect(() => {
    // Once a day is opened: what is going on now, or first, is in sight; later refreshes leave the scroll alone.
    scroller.current?.scrollTo({ top: (wanted.current - whole.from - 60) * PIXELS_PER_MINUTE })
  }, [opened, whole.from])
  useLayoutEffect(() => {
    if (body.current) keepOneStop(body.current)
  })

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const target = event.target as HTMLElement
    if (event.altKey && event.key.startsWith('Arrow')) {
      const placed = placedOf(columns, target.dataset.appointment)
      if (placed && isMovable(placed.item.appointment.status)) {
        setShift((now) => nudged(now ?? begun(placed.item, placed.column), event, columns.length, whole, canResize))
        stop(event)
      }
      return
    }
    if (shift && event.key === 'Enter') {
      drop(shift)
      stop(event)
    } else if (shift && event.key === 'Escape') {
      setShift(undefined)
      stop(event)
    } else if (!event.ctrlKey && !event.metaKey && body.current && focusNeighbour(body.current, target, event.key)) {
      stop(event)
    }
  }

  const template = { gridTemplateColumns: `${AXIS}px repeat(${columns.length}, minmax(${columns.length > 4 ? 128 : 180}px, 1fr))` }
  const hours = Array.from({ length: (whole.until - whole.from) / 60 + 1 }, (_, index) => whole.from + index * 60)
  const target = shift && columns[shift.column]
  return (
    <div className={classes.scroller} ref={scroller} data-dragging={shift ? true : undefined}>
      <div className={classes.heads} style={template}>
        <span />
        {columns.map((column) => (
          <div key={column.key} className={classes.head} data-today={nowColumns !== 'all' && nowColumns.includes(column.key) ? true : undefined}>
            <Text fw={600} size="sm" truncate title={column.title}>
              {column.title}
            </Text>
          </div>
        ))}
      </div>
      {hint}
      <AppointmentIcons />
      <div
        ref={body}
        role="group"
        aria-label={label}
        aria-description={t.calendar.keysHint}
        className={classes.body}
        style={{ ...template, height: at(whole.until) + 24 }}
        onKeyDown={onKeyDown}
      >
        <div className={classes.axis} aria-hidden>
          {hours.map((minute) => (
            <span key={minute} style={{ top: at(minute) }}>
              {timeOf(minute)}
            </span>
          ))}
        </div>
        {columns.map((column, index) => (
          <Column
            key={column.key}
            index={index}
            column={column}
            whole={whole}
            isPast={isPast}
            canResize={canResize}
            actions={actions}
            grab={grab}
            shifted={shift && (shift.column === index || column.placed.some((each) => each.appointment.id === shift.appointment.id)) ? shift : undefined}
          />
        ))}
        {nowMinute !== undefined && (
          <div
            className={classes.now}
            style={{ top: at(nowMinute), ...nowPlace(columns, nowColumns) }}
            aria-hidden
          >
            <span>{timeOf(nowMinute)}</span>
          </div>
        )}
      </div>
      <div role="status" aria-live="assertive" className={classes.unseen}>
        {shift && target && t.calendar.shifting(timeOf(shift.from), timeOf(shift.until), target.title)}
      </div>
    </div>
  )
}

/** In a week the line crosses today only. */
function nowPlace(columns: CalendarColumn[], shown: 'all' | string[]): React.CSSProperties {
  if (shown === 'all') return {}
  const index = columns.findIndex((column) => shown.includes(column.key))
  const width = `((100% - ${AXIS}px) / ${columns.length})`
  return { insetInlineStart: `calc(${AXIS}px + ${index} * ${width})`, insetInlineEnd: 'auto', width: `calc(${width})` }
}

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function placedOf(columns: CalendarColumn[], id: string | undefined) {
  if (!id) return undefined
  for (const [column, { placed }] of columns.entries()) {
    const item = placed.find((each) => each.appointment.id === id)
    if (item) return { item, column }
  }
  return undefined
}

const begun = ({ appointment, from, until }: Placed, column: number): Shift => ({ appointment, column, from, until, kind: 'move' })

/** Alt and an arrow: earlier, later, to the next column; with shift: shorter, longer. */
function nudged(shift: Shift, event: KeyboardEvent, columns: number, whole: Span, canResize: boolean): Shift {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const aside = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
  if (event.shiftKey) {
    return canResize ? shiftedTo({ ...shift, kind: 'resize' }, shift.column, shift.until + step * LENGTH_STEP_MINUTES, whole) : shift
  }
  const column = Math.min(Math.max(shift.column + aside, 0), columns - 1)
  return shiftedTo({ ...shift, kind: 'move' }, column, shift.from + step * STEP_MINUTES, whole)
}

interface ColumnProps {
  index: number
  column: CalendarColumn
  whole: Span
  isPast: (date: string, minute: number) => boolean
  canResize: boolean
  actions: GridActions
  grab: ReturnType<typeof useDrag>
  shifted: Shift | undefined
}

/** Drawn again only when something of its own has changed: a drag redraws two columns, not the day. */
const Column = memo(function Column({ index, column, whole, isPast, canResize, actions, grab, shifted }: ColumnProps) {
  const t = useT()
  const at = (minute: number) => (minute - whole.from) * PIXELS_PER_MINUTE
  const { placed, working, date } = column
  const laid = useMemo(() => lanes(placed), [placed])
  const free = useMemo(() => freeSteps(column, isPast), [column, isPast])
  const ghost = shifted?.column === index ? shifted : undefined
  return (
    <section
      className={classes.column}
      data-column={index}
      aria-label={t.calendar.column(column.title, placed.length)}
      style={{ backgroundSize: `100% ${60 * PIXELS_PER_MINUTE}px` }}
    >
      {gaps(whole, working).map((gap) => (
        <div key={gap.from} className={classes.away} style={{ top: at(gap.from), height: at(gap.until) - at(gap.from) }} />
      ))}
      {free.map((minute) => (
        <button
          key={minute}
          type="button"
          tabIndex={-1}
          data-at={minute}
          className={classes.free}
          style={{ top: at(minute), height: STEP_MINUTES * PIXELS_PER_MINUTE }}
          aria-label={t.desk.freeAt(timeOf(minute), column.title)}
          data-time={timeOf(minute)}
          onClick={() => actions.book(column, minute)}
        />
      ))}
      {laid
        .filter(({ item }) => item.appointment.status !== 'MISSED')
        .flatMap(({ item, lane, lanes: of }) => [
          { key: `${item.appointment.id}before`, from: item.heldFrom, until: item.from, lane, of },
          { key: `${item.appointment.id}after`, from: item.until, until: item.heldUntil, lane, of },
        ])
        .filter((buffer) => buffer.until > buffer.from)
        .map((buffer) => (
          <div
            key={buffer.key}
            title={t.desk.buffer}
            className={classes.buffer}
            style={{ top: at(buffer.from), height: at(buffer.until) - at(buffer.from), ...across(buffer.lane, buffer.of) }}
          />
        ))}
      {laid.map(({ item, lane, lanes: of }) => (
        <CalendarCard
          key={item.appointment.id}
          placed={item}
          column={index}
          top={at(item.from) + 1}
          height={Math.max(at(item.until) - at(item.from) - 2, 20)}
          lane={lane}
          lanes={of}
          isLeaving={shifted?.appointment.id === item.appointment.id}
          canResize={canResize}
          onOpen={actions.open}
          grab={grab}
        />
      ))}
      {ghost && (
        <div
          className={classes.ghost}
          data-date={date}
          style={{ top: at(ghost.from), height: at(ghost.until) - at(ghost.from) }}
          aria-hidden
        >
          <b className="tabular">
            {timeOf(ghost.from)}–{timeOf(ghost.until)}
          </b>{' '}
          {fullName(ghost.appointment.patientName)}
        </div>
      )}
    </section>
  )
})

/** The quarters of an hour that can still be booked. */
function freeSteps({ working, placed, date }: CalendarColumn, isPast: (date: string, minute: number) => boolean): number[] {
  const taken = (minute: number) =>
    placed.some((each) => each.appointment.status !== 'MISSED' && each.heldFrom < minute + STEP_MINUTES && minute < each.heldUntil)
  return working.flatMap((span) => {
    const first = Math.ceil(span.from / STEP_MINUTES) * STEP_MINUTES
    const count = Math.max(0, Math.floor((span.until - first) / STEP_MINUTES))
    return Array.from({ length: count }, (_, index) => first + index * STEP_MINUTES).filter(
      (minute) => !taken(minute) && !isPast(date, minute),
    )
  })
}
