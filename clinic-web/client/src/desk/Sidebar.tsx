import { Anchor, Button, Checkbox, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconDoorEnter, IconListCheck, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { getMisfits } from '../api/misfits'
import { useT } from '../i18n/i18n'
import { useClinic } from '../shared/clinic'
import type { CalendarView } from './useCalendarView'
import { MiniMonth } from './MiniMonth'
import classes from './CalendarPage.module.css'

/** Beside the calendar: the month, whose columns are shown, and the ways to the desk's lists. */
export function Sidebar({ calendar }: { calendar: CalendarView }) {
  const t = useT()
  const { practitioners } = useClinic()
  const { filter, change, date, today, view } = calendar
  const offered = practitioners.filter((each) => each.active || filter.practitionerIds.includes(each.id))
  return (
    <aside className={classes.side} aria-label={t.calendar.sidebar}>
      <MiniMonth date={date} today={today} isWeek={view === 'week'} onPick={(picked) => change({ date: picked })} />
      <Checkbox.Group
        label={t.calendar.show}
        value={filter.practitionerIds}
        onChange={(who) => change({ who: who.length === offered.length ? [] : who })}
      >
        <Stack gap={6} mt={6}>
          {offered.map((each) => (
            <Checkbox key={each.id} size="xs" value={each.id} label={each.name} classNames={{ label: classes.who }} />
          ))}
        </Stack>
      </Checkbox.Group>
      {filter.practitionerIds.length > 0 ? (
        <Button variant="subtle" size="compact-xs" onClick={() => change({ who: [] })} style={{ alignSelf: 'flex-start' }}>
          {t.calendar.showAll}
        </Button>
      ) : (
        <Text size="xs" c="dimmed">
          {t.calendar.allShown}
        </Text>
      )}
      <Stack component="nav" gap={4} aria-label={t.calendar.lists}>
        <SideLink to="/arrivals" icon={<IconDoorEnter size={16} aria-hidden />}>
          {t.arrivals.title}
        </SideLink>
        <SideLink to="/worklists" icon={<IconListCheck size={16} aria-hidden />}>
          {t.worklists.title}
        </SideLink>
        <MisfitsLink />
        <SideLink to={`/day-list?date=${date}`} icon={<IconPrinter size={16} aria-hidden />}>
          {t.dayList.link}
        </SideLink>
      </Stack>
    </aside>
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

function SideLink({ to, icon, children }: { to: string; icon: ReactNode; children: ReactNode }) {
  return (
    <Anchor component={Link} to={to} size="sm" className={classes.sideLink}>
      {icon}
      {children}
    </Anchor>
  )
}
