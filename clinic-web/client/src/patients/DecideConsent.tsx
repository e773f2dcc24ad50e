import { Button, Group, Modal, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Agreement, Patient } from '../api/booking'
import { decideConsent } from '../api/consents'
import { useT } from '../i18n/i18n'
import { Confirm } from '../shared/Confirm'
import { ConsentWording } from '../shared/ConsentWording'
import { currentText, languageFor, useConsentTexts } from '../shared/consentTexts'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'

interface Asked {
  patient: Patient
  agreement: Agreement
  onClose: () => void
}

function useDecision({ patient, agreement, onClose }: Asked, said: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (more: Omit<Parameters<typeof decideConsent>[1], 'agreement'>) =>
      decideConsent(patient.id, { agreement, ...more }),
    onSuccess: (now) => {
      queries.setQueryData(['patient', now.id], now)
      tell(said)
      onClose()
    },
    onSettled: () => {
      for (const key of ['consents', 'patient', 'messages']) void queries.invalidateQueries({ queryKey: [key] })
    },
  })
}

/** Shows the text that counts now, in the patient's language, and records that they agree to it. */
export function AskConsent(props: Asked) {
  const { patient, agreement, onClose } = props
  const t = useT()
  const texts = t.consents
  const published = useConsentTexts()
  const text = currentText(published.data, agreement)
  const [chosen, setChosen] = useState<string>()
  const language = text && (chosen ?? languageFor(text, patient.language))
  const deciding = useDecision(props, texts.recorded)
  return (
    <Modal opened onClose={onClose} title={t.patient.consent[agreement]} closeButtonProps={{ 'aria-label': t.common.close }}>
      <Stack>
        {published.isPending ? (
          <Skeleton height={160} />
        ) : published.isError ? (
          <ProblemNotice problem={published.error} onRetry={() => void published.refetch()} />
        ) : text && language ? (
          <>
            <Text size="sm">{texts.show}</Text>
            <ConsentWording text={text} language={language} onLanguage={setChosen} />
          </>
        ) : (
          <Text size="sm">{texts.noText}</Text>
        )}
        {deciding.isError && <ProblemNotice problem={deciding.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button
            disabled={!published.isSuccess}
            loading={deciding.isPending}
            onClick={() => deciding.mutate({ decision: 'GIVEN', textVersion: text?.version, textLanguage: language })}
          >
            {texts.agrees}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Records that the patient takes a consent back, and why if they say so. */
export function TakeBackConsent(props: Asked) {
  const t = useT()
  const texts = t.consents
  const [reason, setReason] = useState('')
  const deciding = useDecision(props, texts.recorded)
  return (
    <Confirm
      opened
      title={t.patient.consent[props.agreement] ?? props.agreement}
      help={texts.effect[props.agreement]}
      yes={texts.takeBack}
      busy={deciding.isPending}
      problem={deciding.error}
      onYes={() => deciding.mutate({ decision: 'WITHDRAWN', reason: reason.trim() || undefined })}
      onClose={props.onClose}
    >
      <TextInput label={texts.reason} description={texts.reasonHelp} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </Confirm>
  )
}
