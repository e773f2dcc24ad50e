import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useT } from '../i18n/i18n'
import { Empty } from '../shared/Empty'

export function NotHere() {
  const t = useT()
  return (
    <Empty title={t.errors.noPage} help={t.errors.noPageHelp}>
      <Button component={Link} to="/" mt="md" variant="default">
        {t.common.back}
      </Button>
    </Empty>
  )
}
