import { Button, Group, Text } from '@mantine/core'
import { IconBellRinging } from '@tabler/icons-react'
import { Link } from 'react-router'
import { useT } from '../i18n/i18n'
import { useOpenNotices } from './notices'
import classes from './UrgentEvents.module.css'

/** That something urgent is in nobody's hands yet, and the way to it. */
export function OpenNotices() {
  const t = useT()
  const open = useOpenNotices().data ?? []
  return (
    <div role="status" className={classes.all}>
      {open.length > 0 && (
        <Group className={classes.one} justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <IconBellRinging size={22} aria-hidden />
            <Text fw={600}>{t.notices.open(open.length)}</Text>
          </Group>
          <Button component={Link} to="/notices" variant="default">
            {t.notices.lookAt}
          </Button>
        </Group>
      )}
    </div>
  )
}
