import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { withdrawConsent, type Consent } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { Confirm } from '../shared/Confirm'
import { tell } from '../shared/notify'

/** The patient takes a consent back; what was signed stays in the record. */
export function TakeBackConsent({ patientId, consent, onClose }: { patientId: string; consent: Consent; onClose: () => void }) {
  const t = useT()
  const say = t.charting.consent
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const takingBack = useMutation({
    mutationFn: () => withdrawConsent(patientId, consent.id, reason.trim()),
    onSuccess: () => {
      tell(say.takenBack)
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['chart', patientId] }),
  })
  return (
    <Confirm
      opened
      title={`${say.takeBackTitle}: ${say.titles[consent.kind]}`}
      help={say.takeBackHelp[consent.kind]}
      yes={say.takeBackYes}
      busy={takingBack.isPending}
      problem={takingBack.error}
      onYes={() => {
        setChecked(true)
        if (!isMissing) takingBack.mutate()
      }}
      onClose={onClose}
    >
      <TextInput
        size="md"
        label={say.reason}
        description={say.reasonHelp}
        required
        maxLength={1000}
        error={isChecked && isMissing ? say.reasonNeeded : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  )
}
