import { Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { discardVial, type Vial } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { Confirm } from './Confirm'
import { tell } from './notify'

/** Throws a vial away; what nobody has drawn is wasted, and the ledger keeps why. */
export function DiscardVial({ vial, likely = '', onClose }: {
  vial: Pick<Vial, 'id' | 'lot' | 'remainingUnits'>
  /** The reason, where it is known already; it can be changed. */
  likely?: string
  onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const [reason, setReason] = useState(likely)
  const [isChecked, setChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const discarding = useMutation({
    mutationFn: () => discardVial(vial, reason.trim()),
    onSuccess: ({ wastedUnits }) => {
      tell(t.stock.discarded(vial.lot, wastedUnits))
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
      <Group gap="xs">
        {t.stock.usualReasons.map((each) => (
          <Button key={each} variant="default" aria-pressed={reason === each} onClick={() => setReason(each)}>
            {each}
          </Button>
        ))}
      </Group>
    </Confirm>
  )
}
