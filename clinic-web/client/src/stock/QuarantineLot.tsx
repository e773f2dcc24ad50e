import { NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ApiProblem } from '../api/http'
import { quarantineLot } from '../api/lots'
import { getProtocol } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { Confirm } from '../shared/Confirm'

export interface LotName {
  product: string
  lot: string
}

/** Blocks a lot and goes to the page of its recall. */
export function QuarantineLot({ lot: known, onClose }: { lot: LotName; onClose: () => void }) {
  const t = useT()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const protocol = useQuery({ queryKey: ['protocol'], queryFn: ({ signal }) => getProtocol(signal), staleTime: Infinity })
  const products = protocol.data?.products.map((each) => each.product) ?? (known.product ? [known.product] : [])
  const [product, setProduct] = useState(known.product)
  const [lot, setLot] = useState(known.lot)
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = lot.trim() === '' || reason.trim() === ''
  const chosen = product || products[0] || ''
  const quarantine = useMutation({
    mutationFn: () => quarantineLot({ product: chosen, lot: lot.trim(), reason: reason.trim() }),
    onSuccess: ({ recall }) => {
      void queries.invalidateQueries({ queryKey: ['vials'] })
      void queries.invalidateQueries({ queryKey: ['lot-recalls'] })
      void navigate(`/stock/recalls/${recall.id}`)
    },
  })
  const errors = (quarantine.error instanceof ApiProblem && quarantine.error.problem.errors) || []
  const at = (field: string) => errors.find((each) => each.field === field)?.message
  return (
    <Confirm
      opened
      title={t.stock.recallTitle}
      help={t.stock.recallHelp}
      yes={t.stock.recallYes}
      busy={quarantine.isPending}
      problem={errors.length > 0 ? undefined : quarantine.error}
      onYes={() => {
        setChecked(true)
        if (!isMissing) quarantine.mutate()
      }}
      onClose={onClose}
    >
      <NativeSelect
        size="md"
        label={t.stock.product}
        value={chosen}
        data={products}
        error={at('product')}
        onChange={(event) => setProduct(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={t.stock.lot}
        required
        maxLength={30}
        value={lot}
        error={isChecked && lot.trim() === '' ? t.stock.lotNeeded : at('lot')}
        onChange={(event) => setLot(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        label={t.stock.reason}
        description={t.stock.reasonHelp}
        required
        maxLength={500}
        value={reason}
        error={isChecked && reason.trim() === '' ? t.stock.reasonNeeded : at('reason')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  )
}
