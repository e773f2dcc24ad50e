import { Anchor, Button, Paper, Text } from '@mantine/core'
import { IconCalendarCheck, IconCalendarQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { getAsking, type Asking } from '../api/asking'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import lists from '../shared/lists.module.css'
import { ListSkeleton } from '../shared/MessageList'
import { fullName } from '../shared/names'
import { ProblemNotice } from '../shared/Problem'
import { Reach } from './Reach'
import { Worklists } from './Worklists'
import classes from './worklists.module.css'

/** Appointments whose patients ask to cancel, the next ones first, until the desk decides. */
export function AskingPage() {
  const t = useT()
  const texts = t.worklists.asking
  const found = useQuery({ queryKey: ['appointments', 'asking'], queryFn: ({ signal }) => getAsking(signal), refetchInterval: 15_000 })
  return (
    <Worklists title={texts.title} help={texts.help}>
      {found.isPending ? (
        <ListSkeleton label={t.common.loading} />
      ) : found.isError && !found.data ? (
        <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
      ) : found.data.length === 0 ? (
        <Paper withBorder>
          <Empty title={texts.empty} help={texts.emptyHelp} icon={<IconCalendarCheck aria-hidden />} />
        </Paper>
      ) : (
        <ul className={lists.list} aria-label={texts.title}>
          {found.data.map((row) => (
            <Row key={row.appointment.id} row={row} />
          ))}
        </ul>
      )}
    </Worklists>
  )
}

function Row({ row }: { row: Asking }) {
  const t = useT()
  const texts = t.worklists.asking
  const formats = useFormats()
  const [, setAddress] = useSearchParams()
  const { appointment } = row
  const name = fullName(appointment.patientName) || t.patient.unnamed
  return (
    <li className={`${lists.row} ${classes.row}`}>
      <div>
        <Anchor component={Link} to={`/patients/${appointment.patientId}`} fw={600} className={classes.name}>
          {name}
        </Anchor>
        <Text size="sm">{formats.dayTime(appointment.start)}</Text>
        <Text size="xs" c="dimmed">
          {[appointment.serviceName, appointment.practitionerName].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Text size="sm">{appointment.cancelAskedAt && texts.since(formats.dayTime(appointment.cancelAskedAt))}</Text>
      <Reach {...row} />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCalendarQuestion size={16} aria-hidden />}
        aria-label={`${texts.open}: ${name}`}
        onClick={() => setAddress({ appointment: appointment.id })}
      >
        {texts.open}
      </Button>
    </li>
  )
}
