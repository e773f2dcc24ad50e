import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Agreement, Patient } from '../api/booking'
import { agreements, getConsents, type ConsentDecision, type Consents as AllConsents } from '../api/consents'
import { useSpeech, useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { currentText, useConsentTexts } from '../shared/consentTexts'
import lists from '../shared/lists.module.css'
import { ListSkeleton } from '../shared/MessageList'
import { languageName } from '../shared/names'
import { ProblemNotice } from '../shared/Problem'
import { AskConsent, TakeBackConsent } from './DecideConsent'

/** What the patient agreed to, with the text that was read, and all that was ever decided. */
export function Consents({ patient }: { patient: Patient }) {
  const t = useT()
  const texts = t.consents
  const [asked, setAsked] = useState<{ agreement: Agreement; give: boolean }>()
  const [history, setHistory] = useState(false)
  const consents = useQuery({ queryKey: ['consents', patient.id], queryFn: ({ signal }) => getConsents(patient.id, signal) })
  if (consents.isPending) return <ListSkeleton label={t.common.loading} rows={3} />
  if (consents.isError) return <ProblemNotice problem={consents.error} onRetry={() => void consents.refetch()} />
  const close = () => setAsked(undefined)
  return (
    <Stack gap="xs">
      <ul className={lists.list} aria-label={texts.title}>
        {agreements.map((each) => (
          <Standing
            key={each}
            agreement={each}
            consents={consents.data}
            patientId={patient.id}
            onAsk={() => setAsked({ agreement: each, give: true })}
            onTakeBack={() => setAsked({ agreement: each, give: false })}
          />
        ))}
      </ul>
      {consents.data.decisions.length > 0 && (
        <Anchor component="button" type="button" size="sm" ta="left" aria-expanded={history} onClick={() => setHistory(!history)}>
          {history ? texts.hideHistory : texts.showHistory(consents.data.decisions.length)}
        </Anchor>
      )}
      {history && <History decisions={consents.data.decisions} patientId={patient.id} />}
      {asked?.give && <AskConsent patient={patient} agreement={asked.agreement} onClose={close} />}
      {asked && !asked.give && <TakeBackConsent patient={patient} agreement={asked.agreement} onClose={close} />}
    </Stack>
  )
}

function Standing({ agreement, consents, patientId, onAsk, onTakeBack }: {
  agreement: Agreement
  consents: AllConsents
  patientId: string
  onAsk: () => void
  onTakeBack: () => void
}) {
  const t = useT()
  const texts = t.consents
  const published = currentText(useConsentTexts().data, agreement)
  const stands = consents.standing.includes(agreement)
  const last = consents.decisions.find((each) => each.agreement === agreement && each.patientId === patientId)
  const isOutdated = stands && published !== undefined && (last?.textVersion ?? 0) < published.version
  const name = t.patient.consent[agreement] ?? agreement
  return (
    <li className={lists.row}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap={8} wrap="nowrap" align="flex-start" style={{ minWidth: 0 }}>
          {stands ? (
            <IconCheck size={18} aria-hidden color="var(--mantine-color-teal-text)" style={{ flexShrink: 0 }} />
          ) : (
            <IconMinus size={18} aria-hidden style={{ flexShrink: 0 }} />
          )}
          <div style={{ minWidth: 0 }}>
            <Text size="sm" fw={600}>
              {name}
            </Text>
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {last ? <Said decision={last} /> : texts.never}
            </Text>
            {isOutdated && (
              <Text size="xs" c="var(--sura-soft)">
                {texts.newer(published.version)}
              </Text>
            )}
          </div>
        </Group>
        <Stack gap={4} align="stretch">
          {(!stands || isOutdated) && (
            <Button size="compact-xs" variant="default" aria-label={texts.askOf(name)} onClick={onAsk}>
              {stands ? texts.askAgain : texts.ask}
            </Button>
          )}
          {stands && (
            <Button size="compact-xs" variant="default" aria-label={texts.takeBackOf(name)} onClick={onTakeBack}>
              {texts.takeBack}
            </Button>
          )}
        </Stack>
      </Group>
    </li>
  )
}

function History({ decisions, patientId }: { decisions: ConsentDecision[]; patientId: string }) {
  const t = useT()
  return (
    <Paper withBorder p="sm">
      <Stack component="ol" gap={8} m={0} p={0} style={{ listStyle: 'none' }} aria-label={t.consents.history}>
        {decisions.map((each, index) => (
          <li key={index}>
            <Text size="sm">{t.patient.consent[each.agreement] ?? each.agreement}</Text>
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              <Said decision={each} />
              {each.patientId !== patientId && ` · ${t.consents.otherRecord}`}
            </Text>
          </li>
        ))}
      </Stack>
    </Paper>
  )
}

/** One decision in a line: what, when, what was read, why, who wrote it down. */
function Said({ decision }: { decision: ConsentDecision }) {
  const { t, locale } = useSpeech()
  const texts = t.consents
  const formats = useFormats()
  const when = formats.dayTime(decision.at)
  const parts = [decision.decision === 'GIVEN' ? texts.given(when) : texts.takenBack(when)]
  if (decision.decision === 'GIVEN')
    parts.push(
      decision.textVersion && decision.textLanguage
        ? texts.version(decision.textVersion, languageName(decision.textLanguage, locale))
        : texts.noVersion,
    )
  if (decision.reason) parts.push(decision.reason)
  parts.push(decision.by ? texts.by(decision.by) : texts.byUnknown)
  return parts.join(' · ')
}
