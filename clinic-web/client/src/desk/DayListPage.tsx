import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { getDay, type Appointment } from '../api/booking'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { ListSkeleton } from '../shared/MessageList'
import { fullName } from '../shared/names'
import { ProblemNotice } from '../shared/Problem'
import { isDate } from '../shared/time'
import { shownStatus } from '../shared/visits'
import { isDrawn } from './calendar'
import classes from './DayListPage.module.css'

/** A day on paper: a table for each practitioner, with the clinic and the day on every page. */
export function DayListPage() {
  const t = useT()
  const formats = useFormats()
  const now = useNow()
  const { clinic, practitioners, practitionerName } = useClinic()
  const [address] = useSearchParams()
  const asked = address.get('date')
  const date = isDate(asked) ? asked : formats.dateOf(now)
  const day = useQuery({ queryKey: ['day', date], queryFn: ({ signal }) => getDay(date, signal) })
  const shown = (day.data ?? []).filter(isDrawn)
  const order = practitioners.map((each) => each.id)
  const who = [...new Set(shown.map((each) => each.practitionerId))].sort((a, b) => order.indexOf(a) - order.indexOf(b))

  return (
    <Stack p="md" gap="md" className={classes.page}>
      <Group justify="space-between" className="no-print">
        <Button component={Link} to={`/desk?date=${date}`} variant="subtle" leftSection={<IconArrowLeft size={16} aria-hidden />}>
          {t.dayList.back}
        </Button>
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()} disabled={!day.data}>
          {t.dayList.print}
        </Button>
      </Group>
      <div>
        <Title order={1} size="h3">
          {t.dayList.title(formats.longDay(date))}
        </Title>
        <Text size="sm" c="dimmed">
          {clinic?.name} · {t.dayList.count(shown.length)} · {t.dayList.printed(formats.dayTime(now))}
        </Text>
      </div>
      {day.isPending && <ListSkeleton label={t.common.loading} />}
      {day.isError && <ProblemNotice problem={day.error} onRetry={() => void day.refetch()} />}
      {day.data && shown.length === 0 && <Text>{t.dayList.none}</Text>}
      {who.map((practitionerId) => (
        <List
          key={practitionerId}
          title={practitionerName(practitionerId)}
          head={`${clinic?.name ?? ''} · ${formats.longDay(date)}`}
          appointments={shown.filter((each) => each.practitionerId === practitionerId)}
        />
      ))}
    </Stack>
  )
}

function List({ title, head, appointments }: { title: string; head: string; appointments: Appointment[] }) {
  const t = useT()
  const formats = useFormats()
  const ordered = [...appointments].sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
  return (
    <table className={classes.list}>
      <caption>
        {title} · {t.dayList.count(ordered.length)}
      </caption>
      <thead>
        {/* A table's head is printed again on each of its pages. */}
        <tr className={classes.paper}>
          <th colSpan={5}>
            {head} · {title}
          </th>
        </tr>
        <tr>
          <th scope="col">{t.dayList.time}</th>
          <th scope="col">{t.dayList.patient}</th>
          <th scope="col">{t.dayList.service}</th>
          <th scope="col">{t.dayList.room}</th>
          <th scope="col">{t.dayList.state}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((each) => (
          <tr key={each.id}>
            <td className="tabular">
              {formats.time(each.start)}–{formats.time(each.end)}
            </td>
            <th scope="row">{fullName(each.patientName)}</th>
            <td>{each.serviceName}</td>
            <td>{each.roomName}</td>
            <td>{t.status[shownStatus(each)] ?? each.status}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
