import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { markDocument, type ClinicalDocument } from '../api/documents'
import { useT } from '../i18n/i18n'
import { Confirm } from '../shared/Confirm'
import { tell } from '../shared/notify'

/** Says that a document should not be here; it stays in the record. */
export function MarkDocument({ patientId, document, onClose }: { patientId: string; document: ClinicalDocument; onClose: () => void }) {
  const t = useT()
  const say = t.documents
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const marking = useMutation({
    mutationFn: () => markDocument(patientId, document.id, reason.trim()),
    onSuccess: () => {
      tell(say.marked)
      onClose()
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['chart', patientId, 'timeline'] })
      return queries.invalidateQueries({ queryKey: ['documents', patientId] })
    },
  })
  return (
    <Confirm
      opened
      title={`${say.markTitle}: ${document.title}`}
      help={say.markHelp}
      yes={say.markYes}
      busy={marking.isPending}
      problem={marking.error}
      onYes={() => {
        setChecked(true)
        if (!isMissing) marking.mutate()
      }}
      onClose={onClose}
    >
      <TextInput
        size="md"
        label={say.reason}
        required
        maxLength={1000}
        error={isChecked && isMissing ? say.reasonNeeded : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  )
}
