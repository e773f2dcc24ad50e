import { Button, Card, Container, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconHourglassHigh, IconNotebook, IconStethoscope } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { getDay, type Appointment } from '../api/booking'
import { getWaiting } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { Choices } from '../shared/Choices'
import { useFormats, useNow } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { useRefresh } from '../shared/live'
import { useMe } from '../shared/me'
import { ListSkeleton } from '../shared/MessageList'
import { fullName } from '../shared/names'
import { ProblemNotice } from '../shared/Problem'
import { AppointmentMark } from '../shared/StatusMark'
import { OpenAdverseEvents } from './OpenAdverseEvents'
import lists from '../shared/lists.module.css'
import classes from './MyDay.module.css'

/** Who waits, since when and for what; then who is still to come and who was seen. */
export function MyDayPage() {
  const t = useT()
  const formats = useFormats()
  const { practitionerId } = useMe()
  const today = formats.dateOf(useNow())
  const [whose, setWhose] = useState<'mine' | 'everyone'>(practitionerId ? 'mine' : 'everyone')
  const day = useQuery({
    queryKey: ['day', today],
    queryFn: ({ signal }) => getDay(today, signal),
    refetchInterval: useRefresh(),
  })
  const waitingList = useQuery({
    queryKey: ['waiting'],
    queryFn: ({ signal }) => getWaiting(signal),
    // A draft is begun without an event: others see it a little later.
    refetchInterval: 10_000,
  })
  const begun = new Set(
    (waitingList.data ?? []).filter((each) => each.state === 'IN_PROGRESS').map((each) => each.appointment.appointmentId),
  )
  const shown = (day.data ?? []).filter((each) => whose === 'everyone' || each.practitionerId === practitionerId)
  const waiting = shown
    .filter((each) => each.status === 'CHECKED_IN')
    .sort(
      (a, b) =>
        Number(begun.has(a.id)) - Number(begun.has(b.id)) ||
        Date.parse(a.checkedInAt ?? a.start) - Date.parse(b.checkedInAt ?? b.start),
    )
  const later = shown.filter((each) => each.status === 'BOOKED').sort((a, b) => Date.parse(a.start) - Date.parse(b.start))
  const seen = shown.filter((each) => each.status === 'COMPLETED')

  return (
    <Container size="lg" py="md">
      <Stack gap="lg">
        <Group justify="space-between" align="flex-end">
          <div>
            <Title order={1} size="h3">
              {t.charting.myDay}
            </Title>
            <Text c="dimmed">{formats.longDay(today)}</Text>
          </div>
          {practitionerId && (
            <Choices
              label={t.charting.myDay}
              hideLabel
              size="lg"
              choices={[
                { value: 'mine', label: t.charting.mine },
                { value: 'everyone', label: t.charting.everyone },
              ]}
              value={whose}
              onChange={setWhose}
            />
          )}
        </Group>
        {day.isError && <ProblemNotice problem={day.error} onRetry={() => void day.refetch()} />}
        {day.isPending && <ListSkeleton label={t.common.loading} />}
        {day.data && (
          <>
            <section aria-label={t.charting.waitingNow}>
              <Title order={2} size="h4" mb="sm">
                {t.charting.waitingNow}
              </Title>
              {waiting.length === 0 ? (
                <Empty
                  title={t.charting.nobodyWaiting}
                  help={t.charting.nobodyWaitingHelp}
                  icon={<IconHourglassHigh size={28} aria-hidden />}
                />
              ) : (
                <SimpleGrid cols={{ base: 1, sm: 2 }} component="ul" className={classes.cards}>
                  {waiting.map((appointment) => (
                    <li key={appointment.id}>
                      <Waiting appointment={appointment} begun={begun.has(appointment.id)} />
                    </li>
                  ))}
                </SimpleGrid>
              )}
            </section>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Rows title={t.charting.later} appointments={later} />
              <Rows title={t.charting.done} appointments={seen} />
            </SimpleGrid>
            <OpenAdverseEvents />
          </>
        )}
      </Stack>
    </Container>
  )
}

const chartAddress = (appointment: Appointment) =>
  `/charting/${appointment.patientId}${appointment.kind === 'SESSION' && appointment.status === 'CHECKED_IN' ? '/session' : ''}?visit=${appointment.id}`

function Waiting({ appointment, begun }: { appointment: Appointment; begun: boolean }) {
  const t = useT()
  const formats = useFormats()
  const now = useNow(15)
  const since = Date.parse(appointment.checkedInAt ?? appointment.start)
  const minutes = Math.max(0, Math.round((now.getTime() - since) / 60_000))
  return (
    <Card withBorder padding="md" className={classes.waiting}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Text fw={600} size="lg" style={{ overflowWrap: 'anywhere' }}>
            {fullName(appointment.patientName)}
          </Text>
          <Text size="sm">
            {formats.time(appointment.start)} · {appointment.serviceName}
          </Text>
          <Text size="sm" c="dimmed">
            {appointment.practitionerName} · {appointment.roomName}
          </Text>
        </div>
        <Group gap={4} wrap="nowrap" className={classes.since}>
          {begun ? <IconStethoscope size={16} aria-hidden /> : <IconHourglassHigh size={16} aria-hidden />}
          <Text size="sm" fw={600} className="tabular" style={{ whiteSpace: 'nowrap' }}>
            {begun ? t.charting.inProgress : t.charting.waitingFor(minutes)}
          </Text>
        </Group>
      </Group>
      <Button
        component={Link}
        to={chartAddress(appointment)}
        size="md"
        mt="md"
        fullWidth
        leftSection={<IconNotebook size={18} aria-hidden />}
        aria-label={`${t.charting.openChart}: ${fullName(appointment.patientName)}`}
      >
        {t.charting.openChart}
      </Button>
    </Card>
  )
}

function Rows({ title, appointments }: { title: string; appointments: Appointment[] }) {
  const t = useT()
  const formats = useFormats()
  return (
    <section aria-label={title}>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      {appointments.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t.common.none}
        </Text>
      ) : (
        <ul className={lists.list}>
          {appointments.map((appointment) => (
            <li key={appointment.id} className={lists.row}>
              <Link className={lists.button} to={chartAddress(appointment)}>
                <Group justify="space-between" wrap="nowrap">
                  <div style={{ minWidth: 0 }}>
                    <Text fw={500} truncate>
                      <span className="tabular">{formats.time(appointment.start)}</span> {fullName(appointment.patientName)}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {appointment.serviceName}
                    </Text>
                  </div>
                  <AppointmentMark status={appointment.status} />
                </Group>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
