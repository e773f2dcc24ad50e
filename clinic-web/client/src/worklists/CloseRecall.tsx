import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { closeRecall, type CloseCode, type RecallFacts } from '../api/recalls'
import { useT } from '../i18n/i18n'
import { Confirm } from '../shared/Confirm'
import { tell } from '../shared/notify'

/** Settles a recall without a booking. */
export function CloseRecall({ recall, name, onChanged, onClose }: {
  recall: RecallFacts
  name: string
  onChanged: () => void
  onClose: () => void
}) {
  const t = useT()
  const texts = t.worklists.recalls
  const [code, setCode] = useState<CloseCode>('PATIENT_DECLINED')
  const [note, setNote] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = code === 'OTHER' && note.trim() === ''
  const close = useMutation({
    mutationFn: () => closeRecall(recall, code, note.trim() || undefined),
    onSuccess: () => {
      tell(texts.closed(name))
      onClose()
    },
    onSettled: onChanged,
  })
  return (
    <Confirm
      opened
      title={texts.closeTitle(name)}
      help={texts.closeHelp}
      yes={texts.closeYes}
      busy={close.isPending}
      problem={close.error}
      onYes={() => {
        setChecked(true)
        if (!isMissing) close.mutate()
      }}
      onClose={onClose}
    >
      <NativeSelect
        label={texts.code}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value as CloseCode)}
        data={Object.entries(texts.codes).map(([value, label]) => ({ value, label }))}
      />
      <TextInput
        label={texts.note}
        description={code === 'OTHER' ? undefined : t.common.optional}
        required={code === 'OTHER'}
        error={isChecked && isMissing ? texts.noteNeeded : undefined}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Confirm>
  )
}
