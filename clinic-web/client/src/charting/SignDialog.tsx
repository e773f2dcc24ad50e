import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../api/http'
import { getSession, signSession, type Area, type Override, type Session } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { findingsOf, type SessionFindings } from './chart'
import { Findings } from './Findings'
import { programmeOf } from './programmes'
import { asksWhenGiven, givenAtOf } from './signing'
import { SummaryTable } from './SummaryTable'

/** Signs what it shows, and nothing newer that nobody has looked at. */
export function SignDialog({ session, area, overrides, onFindings, onClose }: {
  session: Session
  area: Area
  overrides: Override[]
  onFindings: (findings: SessionFindings) => void
  onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const { zone } = useClinic()
  const formats = useFormats()
  const today = formats.dateOf(useNow())
  const [seen, setSeen] = useState(session)
  const [isChanged, setChanged] = useState(false)
  const [time, setTime] = useState('')
  const [reasons, setReasons] = useState<Record<string, string>>(() =>
    Object.fromEntries(overrides.map((each) => [each.rule, each.reason])),
  )
  const showNewest = (newest: Session) => {
    setSeen(newest)
    setChanged(true)
  }
  if (session.version > seen.version) showNewest(session)
  const signing = useMutation({
    mutationFn: () =>
      signSession(
        seen.id,
        seen.version,
        Object.entries(reasons)
          .map(([rule, reason]) => ({ rule, reason: reason.trim() }))
          .filter((each) => each.reason),
        givenAtOf(zone, seen.on, time),
      ),
    onSuccess: (signed) => {
      queries.setQueryData(['session', session.id], signed)
      for (const key of [['chart', session.patientId], ['vials', session.patientId], ['day'], ['waiting']])
        void queries.invalidateQueries({ queryKey: key })
      tell(t.charting.session.signedDone)
      onClose()
    },
    onError: async (problem) => {
      onFindings({ findings: findingsOf(problem) ?? session.findings, isOpen: true, programme: programmeOf(session.protocol) })
      if (!(problem instanceof ApiProblem) || problem.status !== 412) return
      const newest = await getSession(seen.id).catch(() => undefined)
      if (!newest) return
      queries.setQueryData(['session', newest.id], newest)
      showNewest(newest)
      signing.reset()
    },
  })
  const findings = findingsOf(signing.error) ?? seen.findings
  return (
    <Modal opened onClose={onClose} size="lg" title={t.charting.session.signTitle} closeButtonProps={{ 'aria-label': t.common.close }}>
      <Stack>
        {isChanged && (
          <Text role="alert" size="sm" fw={600}>
            {t.charting.session.lookAgain}
          </Text>
        )}
        <SummaryTable session={seen} area={area} />
        {findings.length > 0 && (
          <Findings findings={findings} reasons={reasons} onReason={(rule, reason) => setReasons((now) => ({ ...now, [rule]: reason }))} />
        )}
        {(time || asksWhenGiven(seen.on, today, findings)) && (
          <TextInput
            type="time"
            size="md"
            maw={320}
            label={t.charting.session.givenAt(formats.plainDate(seen.on))}
            description={t.charting.session.givenAtHelp}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        )}
        <Text size="sm">{t.charting.session.signHelp}</Text>
        {signing.isError && <ProblemNotice problem={signing.error} />}
        <Group justify="flex-end">
          <Button variant="default" size="md" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button size="md" loading={signing.isPending} onClick={() => signing.mutate()}>
            {t.charting.session.signYes}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
