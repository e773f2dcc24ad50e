import { ActionIcon, Button, Group, Skeleton, Text, TextInput, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconChevronLeft, IconChevronRight, IconCircleCheck, IconDoorEnter, IconHourglassHigh, IconUserOff } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { getDay, type Appointment } from '../api/booking'
import { useT } from '../i18n/i18n'
import { useFormats, useNow } from '../shared/clinic'
import { useRefresh } from '../shared/live'
import { ProblemNotice } from '../shared/Problem'
import { isDate, plusDays } from '../shared/time'
import { DayGrid } from './DayGrid'
import classes from './DayPage.module.css'

/** One day of the clinic on one screen. */
export function DayPage() {
  const t = useT()
  const formats = useFormats()
  const [address, setAddress] = useSearchParams()
  const today = formats.dateOf(useNow())
  const asked = address.get('date')
  const date = isDate(asked) ? asked : today
  const day = useQuery({
    queryKey: ['day', date],
    queryFn: ({ signal }) => getDay(date, signal),
    refetchInterval: useRefresh(),
    placeholderData: keepPreviousData,
  })
  const go = (to: string) =>
    setAddress((now) => {
      const next = new URLSearchParams(now)
      next.delete('appointment')
      if (to === today) next.delete('date')
      else next.set('date', to)
      return next
    })
  useHotkeys([
    ['t', () => go(today)],
    ['ArrowLeft', () => go(plusDays(date, -1))],
    ['ArrowRight', () => go(plusDays(date, 1))],
  ])

  return (
    <div className={classes.page}>
      <Group className={classes.bar} wrap="nowrap" gap="sm">
        <Group gap={4} wrap="nowrap" className="no-print">
          <ActionIcon variant="default" size="lg" aria-label={t.desk.previousDay} onClick={() => go(plusDays(date, -1))}>
            <IconChevronLeft size={18} aria-hidden />
          </ActionIcon>
          <Button variant="default" size="sm" onClick={() => go(today)} disabled={date === today}>
            {t.common.today}
          </Button>
          <ActionIcon variant="default" size="lg" aria-label={t.desk.nextDay} onClick={() => go(plusDays(date, 1))}>
            <IconChevronRight size={18} aria-hidden />
          </ActionIcon>
          <TextInput
            type="date"
            aria-label={t.desk.date}
            value={date}
            onChange={(event) => isDate(event.currentTarget.value) && go(event.currentTarget.value)}
          />
        </Group>
        <Title order={1} size="h4" className={classes.title}>
          {formats.longDay(date)}
        </Title>
        <Counts appointments={day.isPlaceholderData ? undefined : day.data} />
      </Group>
      {day.isError && !day.data ? (
        <div className={classes.problem}>
          <ProblemNotice problem={day.error} onRetry={() => void day.refetch()} />
        </div>
      ) : day.data && !day.isPlaceholderData ? (
        <DayGrid date={date} appointments={day.data} />
      ) : (
        <Group grow p="md" align="flex-start" role="status" aria-label={t.common.loading}>
          {[0, 1, 2].map((column) => (
            <Skeleton key={column} height={520} />
          ))}
        </Group>
      )}
    </div>
  )
}

function Counts({ appointments }: { appointments: Appointment[] | undefined }) {
  const t = useT()
  const count = (...statuses: string[]) => appointments?.filter((each) => statuses.includes(each.status)).length
  return (
    <Group component="dl" gap="lg" wrap="nowrap" className={classes.counts}>
      <Count label={t.desk.arrivals} value={count('BOOKED')} icon={<IconDoorEnter size={16} aria-hidden />} />
      <Count label={t.desk.waiting} value={count('CHECKED_IN')} icon={<IconHourglassHigh size={16} aria-hidden />} accent />
      <Count label={t.desk.completed} value={count('COMPLETED')} icon={<IconCircleCheck size={16} aria-hidden />} />
      <Count label={t.desk.lost} value={count('CANCELLED', 'MISSED')} icon={<IconUserOff size={16} aria-hidden />} />
    </Group>
  )
}

function Count({ label, value, icon, accent }: { label: string; value: number | undefined; icon: ReactNode; accent?: boolean }) {
  return (
    <div className={classes.count} data-accent={(accent && !!value) || undefined}>
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
