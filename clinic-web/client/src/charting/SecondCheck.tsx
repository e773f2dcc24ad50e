import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { IconChecks, IconEyeCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../api/http'
import { checkSession, getSession, type Area, type Session } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { SummaryTable } from './SummaryTable'

/** A second pair of eyes on dilution and dose, before another one signs. */
export function SecondCheck({ session, area, isSaved }: { session: Session; area: Area; isSaved: boolean }) {
  const t = useT()
  const formats = useFormats()
  const [looking, setLooking] = useState(false)
  const check = session.secondCheck
  const isReady = isSaved && session.points.length > 0 && session.points.every((each) => each.volumeMl !== null)
  return (
    <section aria-label={t.charting.check.title}>
      <Title order={2} size="h5" mb={6}>
        {t.charting.check.title}
      </Title>
      {check ? (
        <Group gap={6} wrap="nowrap" role="status">
          <IconChecks size={18} aria-hidden />
          <Text size="sm">{t.charting.check.done(check.checkedBy, formats.time(check.checkedAt))}</Text>
        </Group>
      ) : (
        <Stack gap={6} align="flex-start">
          <Text size="sm" c="dimmed">
            {t.charting.check.help}
          </Text>
          <Button variant="default" leftSection={<IconEyeCheck size={18} aria-hidden />} disabled={!isReady} onClick={() => setLooking(true)}>
            {t.charting.check.open}
          </Button>
        </Stack>
      )}
      {looking && <CheckDialog session={session} area={area} onClose={() => setLooking(false)} />}
    </section>
  )
}

function CheckDialog({ session, area, onClose }: { session: Session; area: Area; onClose: () => void }) {
  const t = useT()
  const queries = useQueryClient()
  const show = (now: Session) => queries.setQueryData(['session', session.id], now)
  const checking = useMutation({
    mutationFn: () => checkSession(session.id, session.version),
    onSuccess: (checked) => {
      show(checked)
      tell(t.charting.check.kept)
      onClose()
    },
    onError: async (problem) => {
      if (problem instanceof ApiProblem && problem.status === 412) show(await getSession(session.id))
    },
  })
  const isOutdated = checking.error instanceof ApiProblem && checking.error.status === 412
  return (
    <Modal opened onClose={onClose} size="lg" title={t.charting.check.title} closeButtonProps={{ 'aria-label': t.common.close }}>
      <Stack>
        <Text size="sm">{t.charting.check.ask}</Text>
        <SummaryTable session={session} area={area} />
        <Text size="sm" c="dimmed">
          {t.charting.check.notByTheSigner}
        </Text>
        {isOutdated ? (
          <Text role="alert" size="sm" fw={600}>
            {t.charting.check.changed}
          </Text>
        ) : (
          checking.isError && <ProblemNotice problem={checking.error} />
        )}
        <Group justify="flex-end">
          <Button variant="default" size="md" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button size="md" loading={checking.isPending} onClick={() => checking.mutate()}>
            {t.charting.check.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
