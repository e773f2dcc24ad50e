import { ActionIcon, Button, Group, SegmentedControl, Skeleton, Text, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconCalendarOff, IconCalendarPlus, IconChevronLeft, IconChevronRight, IconCircleCheck, IconDoorEnter, IconHourglassHigh, IconUserOff } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { getDay, getDays, type Appointment } from '../api/booking'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { useRefresh } from '../shared/live'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { instantAt, minuteOfDay, plusDays } from '../shared/time'
import { dayColumns, moveOf, spanOf, weekColumns, weekOf, type CalendarColumn, type Move, type Shift } from './calendar'
import { CalendarGrid } from './CalendarGrid'
import { Needs, useNeeds } from './needs'
import { RefusedMove } from './RefusedMove'
import { Sidebar } from './Sidebar'
import { useCalendarView, type CalendarView } from './useCalendarView'
import { useDrawer } from './useDrawer'
import { useMove, type Moving } from './useMove'
import classes from './CalendarPage.module.css'

/** A day or a week of the clinic on one screen. */
export function CalendarPage() {
  const t = useT()
  const formats = useFormats()
  const calendar = useCalendarView()
  const { view, date, today, change } = calendar
  const days = weekOf(date)
  const [first = date, last = date] = view === 'week' ? [days[0], days[6]] : []
  const refetchInterval = useRefresh()
  const shown = useQuery({
    queryKey: view === 'week' ? ['days', first, last] : ['day', date],
    queryFn: ({ signal }) => (view === 'week' ? getDays(first, last, signal) : getDay(date, signal)),
    refetchInterval,
    placeholderData: keepPreviousData,
  })
  const step = view === 'week' ? 7 : 1
  useHotkeys([
    ['t', () => change({ date: today })],
    ['d', () => change({ view: 'day' })],
    ['w', () => change({ view: 'week' })],
    ['ArrowLeft', () => change({ date: plusDays(date, -step) })],
    ['ArrowRight', () => change({ date: plusDays(date, step) })],
  ])
  const appointments = shown.isPlaceholderData ? undefined : shown.data
  const needs = useNeeds(first, last)

  return (
    <div className={classes.page}>
      <Toolbar calendar={calendar} title={view === 'week' ? formats.span(first, last) : formats.longDay(date)} step={step}>
        {view === 'day' && <Counts appointments={appointments} />}
      </Toolbar>
      <div className={classes.halves}>
        <Sidebar calendar={calendar} />
        {shown.isError && !shown.data ? (
          <div className={classes.problem}>
            <ProblemNotice problem={shown.error} onRetry={() => void shown.refetch()} />
          </div>
        ) : appointments ? (
          <Needs value={needs}>
            <Calendar calendar={calendar} appointments={appointments} />
          </Needs>
        ) : (
          <Group grow p="md" align="flex-start" role="status" aria-label={t.common.loading} className={classes.loading}>
            {[0, 1, 2].map((column) => (
              <Skeleton key={column} height={520} />
            ))}
          </Group>
        )}
      </div>
    </div>
  )
}

function Toolbar({ calendar, title, step, children }: { calendar: CalendarView; title: string; step: number; children: ReactNode }) {
  const t = useT()
  const { date, today, view, by, change } = calendar
  return (
    <Group className={classes.bar} wrap="nowrap" gap="sm">
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={view === 'week' ? t.calendar.previousWeek : t.desk.previousDay}
          onClick={() => change({ date: plusDays(date, -step) })}
        >
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <Button variant="default" size="sm" aria-keyshortcuts="t" onClick={() => change({ date: today })} disabled={date === today}>
          {t.common.today}
        </Button>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={view === 'week' ? t.calendar.nextWeek : t.desk.nextDay}
          onClick={() => change({ date: plusDays(date, step) })}
        >
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <Title order={1} size="h4" className={classes.title} aria-live="polite">
        {title}
      </Title>
      {children}
      <Group gap="xs" wrap="nowrap" className={classes.choices}>
        {view === 'day' && (
          <SegmentedControl
            size="xs"
            aria-label={t.calendar.columns}
            value={by}
            onChange={(next) => change({ by: next as typeof by })}
            data={[
              { value: 'practitioners', label: t.calendar.practitioners },
              { value: 'rooms', label: t.calendar.rooms },
            ]}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label={t.calendar.view}
          value={view}
          onChange={(next) => change({ view: next as typeof view })}
          data={[
            { value: 'day', label: t.calendar.day },
            { value: 'week', label: t.calendar.week },
          ]}
        />
      </Group>
    </Group>
  )
}

function Calendar({ calendar, appointments }: { calendar: CalendarView; appointments: Appointment[] }) {
  const t = useT()
  const formats = useFormats()
  const now = useNow()
  const show = useDrawer()
  const [, setAddress] = useSearchParams()
  const { practitioners, rooms, clinic, zone } = useClinic()
  const { view, by, date, today, filter } = calendar
  const clinicHours = useMemo(() => clinic?.hours ?? [], [clinic])
  const columns = useMemo(() => {
    const source = { appointments, practitioners, rooms, clinicHours, zone, filter }
    return view === 'week' ? weekColumns(date, formats.plainDay, source) : dayColumns(date, by, source)
  }, [appointments, practitioners, rooms, clinicHours, zone, filter, view, by, date, formats])
  const whole = useMemo(() => spanOf(columns, clinicHours), [columns, clinicHours])

  const [refused, setRefused] = useState<Moving & { problem: unknown }>()
  const { mutate } = useMove((moved) => tell(t.appointment.rescheduled(formats.dayTime(moved.start))))
  const move = useCallback(
    (moving: Moving) => {
      setRefused(undefined)
      mutate(moving, { onError: (problem) => setRefused({ ...moving, problem }) })
    },
    [mutate],
  )
  const actions = useMemo(
    () => ({
      open: (appointment: string) => show({ appointment }),
      book: (column: CalendarColumn, minute: number) =>
        show({
          new: '1',
          start: instantAt(zone, column.date, minute).toISOString(),
          ...(column.practitionerId ? { with: column.practitionerId } : {}),
        }),
      move: (shift: Shift) => {
        const column = columns[shift.column]
        const to: Move | undefined = column && moveOf(shift, column, zone)
        if (to) move({ appointment: shift.appointment, move: to })
      },
    }),
    [show, zone, columns, move],
  )

  const minute = minuteOfDay(zone, now)
  const isPast = useCallback((day: string, at: number) => day < today || (day === today && at <= minute), [today, minute])
  if (practitioners.length > 0 && columns.length === 0)
    return <Empty title={t.desk.closed} help={t.desk.closedHelp} icon={<IconCalendarOff size={32} aria-hidden />} />
  const isTodayShown = columns.some((column) => column.date === today)
  const isEmpty = columns.every((column) => column.placed.length === 0)
  return (
    <div className={classes.calendar}>
      <CalendarGrid
        label={view === 'week' ? t.calendar.week : formats.longDay(date)}
        columns={columns}
        whole={whole}
        nowMinute={isTodayShown && minute >= whole.from && minute <= whole.until ? minute : undefined}
        nowColumns={view === 'week' ? [today] : 'all'}
        isPast={isPast}
        canResize
        actions={actions}
        hint={
          isEmpty && (
            <div className={classes.hint}>
              <IconCalendarPlus size={18} aria-hidden />
              <Text size="sm">
                <b>{t.desk.emptyDay}.</b> {t.desk.emptyDayHelp}
              </Text>
            </div>
          )
        }
      />
      {refused && (
        <RefusedMove
          problem={refused.problem}
          moving={refused}
          onRetry={(to) => {
            move({ appointment: refused.appointment, move: to })
            setAddress((address) => {
              const next = new URLSearchParams(address)
              next.set('date', to.date)
              return next
            })
          }}
          onClose={() => setRefused(undefined)}
        />
      )}
    </div>
  )
}

function Counts({ appointments }: { appointments: Appointment[] | undefined }) {
  const t = useT()
  const count = (...statuses: string[]) => appointments?.filter((each) => statuses.includes(each.status)).length
  return (
    <Group component="dl" gap="md" wrap="nowrap" className={classes.counts}>
      <Count label={t.desk.arrivals} value={count('BOOKED', 'CONFIRMED')} icon={<IconDoorEnter size={16} aria-hidden />} />
      <Count label={t.desk.waiting} value={count('CHECKED_IN')} icon={<IconHourglassHigh size={16} aria-hidden />} accent />
      <Count label={t.desk.completed} value={count('COMPLETED')} icon={<IconCircleCheck size={16} aria-hidden />} />
      <Count label={t.desk.lost} value={count('CANCELLED', 'MISSED')} icon={<IconUserOff size={16} aria-hidden />} />
    </Group>
  )
}

function Count({ label, value, icon, accent }: { label: string; value: number | undefined; icon: ReactNode; accent?: boolean }) {
  return (
    <div className={classes.count} data-accent={(accent && !!value) || undefined} title={label}>
      {icon}
      <Text component="dt" size="sm">
        {label}
      </Text>
      <Text component="dd" fw={700} m={0} className="tabular">
        {value ?? '·'}
      </Text>
    </div>
  )
}
