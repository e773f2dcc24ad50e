import { Anchor, Badge, Button, Checkbox, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCalendarQuestion, IconDoorEnter, IconHourglass, IconMailX, IconMessage2, IconPrinter, IconRepeat } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { memo, useCallback, type ReactNode } from 'react'
import { Link } from 'react-router'
import { getAsking } from '../api/asking'
import { getDay } from '../api/booking'
import { getMisfits } from '../api/misfits'
import { getRecallWorklist } from '../api/recalls'
import { getWaitingList } from '../api/waiting'
import { useT } from '../i18n/i18n'
import { useClinic } from '../shared/clinic'
import { useInboundCount } from '../shared/inbound'
import { useRefresh } from '../shared/live'
import { useUnreached } from '../shared/unreached'
import type { CalendarView } from './useCalendarView'
import { MiniMonth } from './MiniMonth'
import classes from './CalendarPage.module.css'

/** Beside the calendar: the month, whose columns are shown, and the ways to the desk's lists. */
export const Sidebar = memo(function Sidebar({ calendar }: { calendar: CalendarView }) {
  const t = useT()
  const { filter, change, date, today, view } = calendar
  const pick = useCallback((picked: string) => change({ date: picked }), [change])
  return (
    <aside className={classes.side} aria-label={t.calendar.sidebar}>
      <MiniMonth date={date} today={today} isWeek={view === 'week'} onPick={pick} />
      <ShowOnly chosen={filter.practitionerIds} change={change} />
      <Stack component="nav" gap={6} aria-label={t.calendar.lists}>
        <Lists today={today} />
        <SideLink to={`/day-list?date=${date}`} icon={<IconPrinter size={16} aria-hidden />}>
          {t.dayList.link}
        </SideLink>
      </Stack>
    </aside>
  )
})

const ShowOnly = memo(function ShowOnly({ chosen, change }: { chosen: string[]; change: CalendarView['change'] }) {
  const t = useT()
  const { practitioners } = useClinic()
  const offered = practitioners.filter((each) => each.active || chosen.includes(each.id))
  return (
    <>
      <Checkbox.Group
        label={t.calendar.show}
        value={chosen}
        onChange={(who) => change({ who: who.length === offered.length ? [] : who })}
      >
        <Stack gap={6} mt={6}>
          {offered.map((each) => (
            <Checkbox key={each.id} size="xs" value={each.id} label={each.name} classNames={{ label: classes.who }} />
          ))}
        </Stack>
      </Checkbox.Group>
      {chosen.length > 0 ? (
        <Button variant="subtle" size="compact-xs" onClick={() => change({ who: [] })} style={{ alignSelf: 'flex-start' }}>
          {t.calendar.showAll}
        </Button>
      ) : (
        <Text size="xs" c="dimmed">
          {t.calendar.allShown}
        </Text>
      )}
    </>
  )
})

/** The desk's lists, each with how many wait for a hand there. */
const Lists = memo(function Lists({ today }: { today: string }) {
  const t = useT()
  const refetchInterval = useRefresh()
  const day = useQuery({ queryKey: ['day', today], queryFn: ({ signal }) => getDay(today, signal), refetchInterval })
  const recalls = useQuery({
    queryKey: ['recalls', 'count'],
    queryFn: ({ signal }) => getRecallWorklist('OVERDUE', undefined, signal),
    refetchInterval: 60_000,
  })
  const waiting = useQuery({ queryKey: ['waiting', 'list'], queryFn: ({ signal }) => getWaitingList(signal), refetchInterval: 30_000 })
  const unreached = useUnreached()
  const here = day.data?.filter((each) => each.status === 'CHECKED_IN').length
  const due = recalls.data && recalls.data.counts.OVERDUE + recalls.data.counts.DUE
  const offered = waiting.data?.filter((entry) => entry.offer).length
  return (
    <>
      <SideLink to="/arrivals" icon={<IconDoorEnter size={16} aria-hidden />} count={here} says={t.calendar.here}>
        {t.arrivals.title}
      </SideLink>
      <SideLink to="/worklists/recalls" icon={<IconRepeat size={16} aria-hidden />} count={due} says={t.calendar.due}>
        {t.worklists.pages.recalls}
      </SideLink>
      <SideLink to="/worklists/waiting" icon={<IconHourglass size={16} aria-hidden />} count={offered} says={t.calendar.offered}>
        {t.worklists.pages.waiting}
      </SideLink>
      <SideLink to="/worklists/unreached" icon={<IconMailX size={16} aria-hidden />} count={unreached.data?.length} says={t.calendar.unreached}>
        {t.worklists.pages.unreached}
      </SideLink>
      <AskingLink />
      <InboundLink />
      <MisfitsLink />
    </>
  )
})

/** Shown only while somebody asks. */
function AskingLink() {
  const t = useT()
  const refetchInterval = useRefresh()
  const found = useQuery({ queryKey: ['appointments', 'asking'], queryFn: ({ signal }) => getAsking(signal), refetchInterval })
  const count = found.data?.length ?? 0
  if (count === 0) return null
  return (
    <SideLink to="/worklists/asking" icon={<IconCalendarQuestion size={16} aria-hidden color="var(--mantine-color-orange-text)" />} count={count} says={t.worklists.asking.waiting}>
      {t.worklists.pages.asking}
    </SideLink>
  )
}

/** Shown only while something that a patient wrote waits. */
function InboundLink() {
  const t = useT()
  const count = useInboundCount().data ?? 0
  if (count === 0) return null
  return (
    <SideLink to="/worklists/inbound" icon={<IconMessage2 size={16} aria-hidden color="var(--mantine-color-orange-text)" />} count={count} says={t.worklists.inbound.waiting}>
      {t.worklists.pages.inbound}
    </SideLink>
  )
}

/** Shown only while there is something to do. */
function MisfitsLink() {
  const t = useT()
  const found = useQuery({
    queryKey: ['misfit-count'],
    queryFn: ({ signal }) => getMisfits(undefined, signal),
    refetchInterval: 60_000,
  })
  const count = found.data?.misfits.length ?? 0
  if (count === 0) return null
  return (
    <SideLink to="/worklists/misfits" icon={<IconAlertTriangle size={16} aria-hidden color="var(--mantine-color-orange-text)" />}>
      {t.worklists.misfits.count(count, Boolean(found.data?.next))}
    </SideLink>
  )
}

function SideLink({ to, icon, count = 0, says, children }: {
  to: string
  icon: ReactNode
  count?: number
  /** What the number counts. */
  says?: (count: number) => string
  children: ReactNode
}) {
  return (
    <Anchor component={Link} to={to} size="sm" className={classes.sideLink}>
      {icon}
      <span>{children}</span>
      {count > 0 && (
        <Badge size="sm" variant="light" color="orange" circle={count < 10} className="tabular" title={says?.(count)} aria-label={says?.(count)}>
          {count}
        </Badge>
      )}
    </Anchor>
  )
}
