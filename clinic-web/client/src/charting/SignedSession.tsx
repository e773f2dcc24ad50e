import { Alert, Button, Group, Modal, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, type FormEvent } from 'react'
import { amendSession, bare, type Area, type Session } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { useHasRole } from '../shared/me'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import type { SessionFindings } from './chart'
import { InjectionMap } from './InjectionMap'
import { programmeOf } from './programmes'
import { SummaryTable } from './SummaryTable'
import classes from './charting.module.css'
import lists from '../shared/lists.module.css'

/** Read-only for good; what was wrong is appended beside it. */
export function SignedSession({ session, area, onFindings }: {
  session: Session
  area: Area
  onFindings: (findings: SessionFindings) => void
}) {
  const t = useT()
  const formats = useFormats()
  const physician = useHasRole('PHYSICIAN')
  const [amending, setAmending] = useState(false)
  const programme = programmeOf(session.protocol)
  useEffect(() => onFindings({ findings: session.findings, isOpen: false, programme }), [session.findings, programme, onFindings])
  const signature = session.signed?.signature
  return (
    <Stack>
      <Alert variant="light" icon={<IconLock aria-hidden />} title={t.charting.session.readOnly}>
        <Group justify="space-between">
          <div>
            <Text size="sm">{signature && t.charting.session.signedAt(signature.signedBy, formats.dayTime(signature.signedAt))}</Text>
            {session.secondCheck && (
              <Text size="sm">{t.charting.check.done(session.secondCheck.checkedBy, formats.dayTime(session.secondCheck.checkedAt))}</Text>
            )}
          </div>
          {physician && (
            <Button variant="default" onClick={() => setAmending(true)}>
              {t.charting.session.amend}
            </Button>
          )}
        </Group>
      </Alert>
      <div className={classes.session}>
        <InjectionMap area={area} points={session.currentPoints.map(bare)} readOnly />
        <Stack>
          <SummaryTable session={session} area={area} />
          {session.amendments.length > 0 && (
            <section aria-label={t.charting.session.amendments}>
              <Title order={2} size="h5" mb={6}>
                {t.charting.session.amendments}
              </Title>
              <ul className={lists.list}>
                {session.amendments.map((each) => (
                  <li key={each.number} className={lists.row}>
                    <Text size="sm" fw={600}>
                      {each.reason}
                    </Text>
                    {each.note && <Text size="sm">{each.note}</Text>}
                    <Text size="xs" c="dimmed">
                      {each.signature.signedBy} · {formats.dayTime(each.signature.signedAt)}
                    </Text>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Stack>
      </div>
      {amending && <AmendDialog session={session} onClose={() => setAmending(false)} />}
    </Stack>
  )
}

function AmendDialog({ session, onClose }: { session: Session; onClose: () => void }) {
  const t = useT()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const amending = useMutation({
    mutationFn: () => amendSession(session.id, reason.trim(), note.trim()),
    onSuccess: (amended) => {
      queries.setQueryData(['session', session.id], amended)
      void queries.invalidateQueries({ queryKey: ['chart', session.patientId] })
      tell(t.charting.session.amended)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    amending.mutate()
  }
  return (
    <Modal opened onClose={onClose} title={t.charting.session.amendTitle} closeButtonProps={{ 'aria-label': t.common.close }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            size="md"
            label={t.charting.session.amendReason}
            value={reason}
            maxLength={2000}
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Textarea
            size="md"
            label={t.charting.session.amendWhat}
            value={note}
            maxLength={4000}
            autosize
            minRows={3}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {amending.isError && <ProblemNotice problem={amending.error} />}
          <Button type="submit" size="md" loading={amending.isPending} disabled={!reason.trim() || !note.trim()}>
            {t.charting.session.amendSubmit}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
