import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm } from '../shared/Confirm'
import { tell } from '../shared/notify'

interface Words {
  markTitle: string
  markHelp: string
  markYes: string
  reason: string
  reasonNeeded: string
  marked: string
}

/** Says why something should not be here; it stays in the record. */
export function MarkAsError({ words, what, mark, onSettled, onClose }: {
  words: Words
  what: string
  mark: (reason: string) => Promise<unknown>
  onSettled: () => Promise<unknown>
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const marking = useMutation({
    mutationFn: () => mark(reason.trim()),
    onSuccess: () => {
      tell(words.marked)
      onClose()
    },
    onSettled,
  })
  return (
    <Confirm
      opened
      title={`${words.markTitle}: ${what}`}
      help={words.markHelp}
      yes={words.markYes}
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
        label={words.reason}
        required
        maxLength={1000}
        error={isChecked && isMissing ? words.reasonNeeded : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  )
}
