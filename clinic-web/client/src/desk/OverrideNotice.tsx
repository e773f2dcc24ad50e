import { Alert, Button, List, Stack, Text, Textarea } from '@mantine/core'
import { IconShieldExclamation } from '@tabler/icons-react'
import { useState } from 'react'
import { reasonsOf, type RuleOverride } from '../api/visits'
import { useT } from '../i18n/i18n'
import { useHasRole } from '../shared/me'

/** Every rule that stands against a visit; a manager may set aside those of the house, with a reason. */
export function OverrideNotice({ problem, busy, onOverride }: {
  problem: unknown
  busy: boolean
  onOverride: (override: RuleOverride) => void
}) {
  const t = useT()
  const isManager = useHasRole('MANAGER')
  const [reason, setReason] = useState('')
  const reasons = reasonsOf(problem)
  if (reasons.length === 0) return null
  const canOverride = reasons.every((each) => each.overridable)
  return (
    <Alert role="alert" color="orange" variant="light" icon={<IconShieldExclamation aria-hidden />} title={t.visits.overrideTitle}>
      <Stack gap="xs">
        <List size="sm">
          {reasons.map((each) => (
            <List.Item key={each.type}>
              {t.booking.reasons[each.type] ?? each.message}
              {!each.overridable && ` (${t.visits.overrideFixed})`}
            </List.Item>
          ))}
        </List>
        {canOverride && !isManager && <Text size="sm">{t.visits.overrideAsk}</Text>}
        {canOverride && isManager && (
          <>
            <Textarea
              label={t.visits.reason}
              description={t.visits.overrideHelp}
              value={reason}
              maxLength={500}
              autosize
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Button
              variant="default"
              loading={busy}
              disabled={reason.trim().length < 3}
              onClick={() => onOverride({ reason: reason.trim(), rules: reasons.map((each) => each.type) })}
            >
              {t.visits.override}
            </Button>
          </>
        )}
      </Stack>
    </Alert>
  )
}
