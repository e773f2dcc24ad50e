import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { discardVial, type Vial } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { Confirm } from '../shared/Confirm'
import { tell } from '../shared/notify'

/** Throws a vial away; what nobody has drawn is wasted, and the ledger keeps why. */
export function DiscardVial({ vial, onClose }: { vial: Vial; onClose: () => void }) {
  const t = useT()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const discarding = useMutation({
    mutationFn: () => discardVial(vial, reason.trim()),
    onSuccess: () => {
      tell(t.stock.discarded(vial.lot))
      onClose()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['vials'] }),
  })
  return (
    <Confirm
      opened
      title={t.stock.discardOf(vial.lot)}
      help={t.stock.discardHelp(vial.remainingUnits)}
      yes={t.stock.discardYes}
      busy={discarding.isPending}
      problem={discarding.error}
      onYes={() => {
        setChecked(true)
        if (!isMissing) discarding.mutate()
      }}
      onClose={onClose}
    >
      <TextInput
        size="md"
        label={t.stock.reason}
        description={t.stock.discardReason}
        required
        maxLength={500}
        error={isChecked && isMissing ? t.stock.reasonNeeded : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  )
}
