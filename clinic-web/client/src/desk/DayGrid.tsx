import { Text } from '@mantine/core'
import { IconCalendarOff, IconCalendarPlus } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { Appointment, Practitioner } from '../api/booking'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { fullName } from '../shared/names'
import { AppointmentIcon } from '../shared/StatusMark'
import { instantAt, minuteOfDay, timeOf } from '../shared/time'
import { columnsOf, gaps, hoursOn, lanes, visibleSpan, type Span } from './layout'
import { useDrawer } from './useDrawer'
import classes from './DayGrid.module.css'

const STEP = 15
const PIXELS_PER_MINUTE = 1.5

interface Placed extends Span {
  appointment: Appointment
  heldFrom: number
  heldUntil: number
}

/** The day's columns. Cancelled appointments took their time with them and are not drawn. */
export function DayGrid({ date, appointments }: { date: string; appointments: Appointment[] }) {
  const t = useT()
  const { practitioners, clinic, zone } = useClinic()
  const formats = useFormats()
  const now = useNow()
  const shown = appointments.filter((each) => each.status !== 'CANCELLED')
  const columns = columnsOf(practitioners, shown, date)
  const placed = shown.map<Placed>((appointment) => {
    const from = minuteOfDay(zone, new Date(appointment.start))
    const length = (Date.parse(appointment.end) - Date.parse(appointment.start)) / 60_000
    const before = (Date.parse(appointment.start) - Date.parse(appointment.heldFrom)) / 60_000
    const after = (Date.parse(appointment.heldUntil) - Date.parse(appointment.end)) / 60_000
    return { appointment, from, until: from + length, heldFrom: from - before, heldUntil: from + length + after }
  })
  const whole = visibleSpan([...hoursOn(clinic?.hours ?? [], date), ...columns.flatMap((each) => hoursOn(each.hours, date)), ...placed])
  const isToday = formats.dateOf(now) === date
  const nowMinute = minuteOfDay(zone, now)
  const nowLine = isToday && nowMinute >= whole.from && nowMinute <= whole.until ? nowMinute : undefined

  const scroller = useRef<HTMLDivElement>(null)
  const focusMinute = nowLine ?? Math.min(...placed.map((each) => each.from), whole.until)
  const wanted = useRef(focusMinute)
  useEffect(() => {
    wanted.current = focusMinute
  })
  useEffect(() => {
    // Once a day is opened: what is going on now, or first, is in sight; later refreshes leave the scroll alone.
    scroller.current?.scrollTo({ top: (wanted.current - whole.from - 60) * PIXELS_PER_MINUTE })
  }, [date, whole.from])

  if (practitioners.length > 0 && columns.length === 0)
    return <Empty title={t.desk.closed} help={t.desk.closedHelp} icon={<IconCalendarOff size={32} aria-hidden />} />

  const hours = Array.from({ length: (whole.until - whole.from) / 60 + 1 }, (_, index) => whole.from + index * 60)
  const at = (minute: number) => (minute - whole.from) * PIXELS_PER_MINUTE
  return (
    <div className={classes.scroller} ref={scroller}>
      <div className={classes.heads} style={{ gridTemplateColumns: `56px repeat(${columns.length}, minmax(180px, 1fr))` }}>
        <span />
        {columns.map((column) => (
          <div key={column.id} className={classes.head}>
            <Text fw={600} size="sm" truncate>
              {column.name}
            </Text>
          </div>
        ))}
      </div>
      {shown.length === 0 && (
        <div className={classes.hint}>
          <IconCalendarPlus size={18} aria-hidden />
          <Text size="sm">
            <b>{t.desk.emptyDay}.</b> {t.desk.emptyDayHelp}
          </Text>
        </div>
      )}
      <div
        className={classes.body}
        style={{
          gridTemplateColumns: `56px repeat(${columns.length}, minmax(180px, 1fr))`,
          height: at(whole.until) + 24,
        }}
      >
        <div className={classes.axis} aria-hidden>
          {hours.map((minute) => (
            <span key={minute} style={{ top: at(minute) }}>
              {timeOf(minute)}
            </span>
          ))}
        </div>
        {columns.map((column) => (
          <Column
            key={column.id}
            column={column}
            date={date}
            whole={whole}
            placed={placed.filter((each) => each.appointment.practitionerId === column.id)}
            at={at}
          />
        ))}
        {nowLine !== undefined && (
          <div className={classes.now} style={{ top: at(nowLine) }} aria-hidden>
            <span>{timeOf(nowLine)}</span>
          </div>
        )}
      </div>
    </div>
  )
}

function Column({ column, date, whole, placed, at }: {
  column: Practitioner
  date: string
  whole: Span
  placed: Placed[]
  at: (minute: number) => number
}) {
  const t = useT()
  const { zone } = useClinic()
  const now = useNow()
  const open = useDrawer()
  const working = hoursOn(column.hours, date)
  const taken = (minute: number) => placed.some((each) => each.heldFrom < minute + STEP && minute < each.heldUntil)
  const steps = working.flatMap((span) => {
    const first = Math.ceil(span.from / STEP) * STEP
    return Array.from({ length: Math.max(0, Math.floor((span.until - first) / STEP)) }, (_, index) => first + index * STEP)
  })
  return (
    <section
      className={classes.column}
      aria-label={t.desk.column(column.name)}
      style={{ backgroundSize: `100% ${60 * PIXELS_PER_MINUTE}px` }}
    >
      {gaps(whole, working).map((gap) => (
        <div key={gap.from} className={classes.away} style={{ top: at(gap.from), height: at(gap.until) - at(gap.from) }} />
      ))}
      {steps
        .filter((minute) => !taken(minute) && instantAt(zone, date, minute) > now)
        .map((minute) => (
          <button
            key={minute}
            type="button"
            // Keyboards book with n: a stop at every quarter of an hour would be in their way.
            tabIndex={-1}
            className={classes.free}
            style={{ top: at(minute), height: STEP * PIXELS_PER_MINUTE }}
            aria-label={t.desk.freeAt(timeOf(minute), column.name)}
            onClick={() => open({ new: '1', start: instantAt(zone, date, minute).toISOString(), with: column.id })}
          >
            <span aria-hidden>+ {timeOf(minute)}</span>
          </button>
        ))}
      {placed
        .filter((each) => each.appointment.status !== 'MISSED')
        .flatMap((each) => [
          { key: `${each.appointment.id}before`, from: each.heldFrom, until: each.from },
          { key: `${each.appointment.id}after`, from: each.until, until: each.heldUntil },
        ])
        .filter((buffer) => buffer.until > buffer.from)
        .map((buffer) => (
          <div
            key={buffer.key}
            title={t.desk.buffer}
            className={classes.buffer}
            style={{ top: at(buffer.from), height: at(buffer.until) - at(buffer.from) }}
          />
        ))}
      {lanes(placed).map(({ item, lane, lanes: of }) => (
        <Card
          key={item.appointment.id}
          placed={item}
          style={{
            top: at(item.from) + 1,
            height: Math.max(at(item.until) - at(item.from) - 2, 26),
            left: `calc(${(100 * lane) / of}% + 3px)`,
            width: `calc(${100 / of}% - 7px)`,
          }}
          onOpen={() => open({ appointment: item.appointment.id })}
        />
      ))}
    </section>
  )
}

function Card({ placed, style, onOpen }: { placed: Placed; style: React.CSSProperties; onOpen: () => void }) {
  const t = useT()
  const { appointment } = placed
  const name = fullName(appointment.patientName)
  const state = t.status[appointment.status] ?? appointment.status
  const service = appointment.serviceName
  return (
    <button
      type="button"
      className={classes.card}
      data-status={appointment.status}
      data-short={placed.until - placed.from < 30 || undefined}
      style={style}
      onClick={onOpen}
      aria-label={`${timeOf(placed.from)} ${name}, ${service}, ${state}`}
    >
      <span className={classes.name}>
        <span className={classes.time}>{timeOf(placed.from)}</span> {name}
      </span>
      <span className={classes.line}>
        <span className={classes.state}>
          <AppointmentIcon status={appointment.status} /> {state}
        </span>
        <span className={classes.service}>{service}</span>
      </span>
    </button>
  )
}
