import { Anchor, Button, List, Text } from '@mantine/core'
import { IconAlertTriangle, IconCalendarTime } from '@tabler/icons-react'
import { Link, useSearchParams } from 'react-router'
import type { Misfit } from '../api/misfits'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import lists from '../shared/lists.module.css'
import { fullName } from '../shared/names'
import { Reach } from './Reach'
import classes from './worklists.module.css'

/** One appointment, all that stands against it, and the way to what can be done: the drawer of the desk. */
export function MisfitRow({ misfit }: { misfit: Misfit }) {
  const t = useT()
  const texts = t.worklists.misfits
  const formats = useFormats()
  const [, setAddress] = useSearchParams()
  const { appointment } = misfit
  const name = fullName(appointment.patientName) || t.patient.unnamed
  return (
    <li className={`${lists.row} ${classes.row}`}>
      <div>
        <Anchor component={Link} to={`/patients/${appointment.patientId}`} fw={600} className={classes.name}>
          {name}
        </Anchor>
        <Text size="sm">{formats.dayTime(appointment.start)}</Text>
        <Text size="xs" c="dimmed">
          {[appointment.serviceName, appointment.practitionerName, appointment.roomName].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <List size="sm" spacing={2} icon={<IconAlertTriangle size={16} aria-hidden color="var(--mantine-color-orange-text)" />}>
        {misfit.reasons.map((reason) => (
          <List.Item key={reason.type}>{texts.reasons[reason.type] ?? t.booking.reasons[reason.type] ?? reason.message}</List.Item>
        ))}
      </List>
      <Reach {...misfit} />
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCalendarTime size={16} aria-hidden />}
        aria-label={`${texts.open}: ${name}`}
        onClick={() => setAddress({ appointment: appointment.id })}
      >
        {texts.open}
      </Button>
    </li>
  )
}
