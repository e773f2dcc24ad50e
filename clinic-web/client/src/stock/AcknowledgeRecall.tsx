import { Button, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { acknowledgeRecall, type ConcernedPatient, type Party } from '../api/lots'
import { useT } from '../i18n/i18n'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'

/** Records that the patient, or a physician, knows of a recall. */
export function AcknowledgeRecall({ recallId, patient, party, onClose }: {
  recallId: string
  patient: ConcernedPatient
  party: Party
  onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const [note, setNote] = useState('')
  const name = patient.name ?? t.stock.unnamed
  const recording = useMutation({
    mutationFn: () => acknowledgeRecall(recallId, { patientId: patient.patientId, party, note: note.trim() }),
    onSuccess: () => {
      tell(t.stock.recorded(name))
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['lot-recalls'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    recording.mutate()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t.stock.knows[party]}: ${name}`}
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <TextInput
            size="md"
            label={t.stock.note}
            description={t.stock.noteHelp}
            required
            maxLength={500}
            value={note}
            data-autofocus
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {recording.isError && <ProblemNotice problem={recording.error} />}
          <Button type="submit" size="md" loading={recording.isPending} disabled={!note.trim()}>
            {t.stock.record}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
