import { Button, Group, Text } from '@mantine/core'
import { IconUrgent } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useT } from '../i18n/i18n'
import { isUnseen, reactionsOf, useOpenAdverseEvents } from './adverse'
import classes from './UrgentEvents.module.css'

/** Red flags that no physician has seen yet: on every page, until one has. */
export function UrgentEvents() {
  const t = useT()
  const events = useOpenAdverseEvents()
  const unseen = (events.data ?? []).filter(isUnseen)
  return (
    <div role="alert" className={classes.all}>
      {unseen.map((each) => {
        const name = each.patientName ?? t.patient.unnamed
        return (
          <Group key={each.id} className={classes.one} justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <IconUrgent size={22} aria-hidden />
              <Text fw={600}>
                {t.adverse.urgent} · {t.adverse.urgentOf(name, reactionsOf(each, t))}
              </Text>
            </Group>
            <Button
              component={Link}
              to={`/adverse-events/${each.id}`}
              variant="default"
              aria-label={t.adverse.lookAt(name)}
            >
              {t.adverse.look}
            </Button>
          </Group>
        )
      })}
    </div>
  )
}
