import { Alert, Button, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ApiProblem } from '../api/http'
import { correctTradeItem, findTradeItem, receiveVial, type Protocol } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import type { ScannedVial } from './scan'
import { scanKeys } from './ScanField'

/** Takes a vial into stock; the code on its pack says what it is once one of its kind was received. */
export function ReceiveVial({ patientId, protocol, product, pack, onClose }: {
  patientId: string
  protocol: Protocol
  product: string | undefined
  /** What was scanned before this was opened. */
  pack?: ScannedVial
  onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const [picked, setPicked] = useState<string>()
  const [lot, setLot] = useState(pack?.lot ?? '')
  const [expires, setExpires] = useState(pack?.expires ?? '')
  const [scan, setScan] = useState(pack)
  const known = useQuery({
    queryKey: ['trade-item', scan?.gtin],
    queryFn: ({ signal }) => findTradeItem(scan?.gtin ?? '', signal),
    enabled: scan !== undefined,
  })
  const chosen = picked ?? known.data?.product ?? product ?? protocol.products[0]?.product ?? ''
  const sizes = protocol.products.find((each) => each.product === chosen)?.vialUnits ?? []
  const [units, setUnits] = useState<string>()
  const receiving = useMutation({
    mutationFn: receiveVial,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['vials', patientId] })
      tell(t.charting.session.received)
      onClose()
    },
  })
  const errors = (receiving.error instanceof ApiProblem && receiving.error.problem.errors) || []
  const at = (field: string) => errors.find((each) => each.field === field)?.message
  const ofPack = known.data?.product === chosen ? known.data.labelledUnits : undefined
  const labelled = units ?? String(ofPack ?? (sizes.includes(100) ? 100 : (sizes[0] ?? '')))
  const isOtherPack = receiving.error instanceof ApiProblem && receiving.error.type === 'pack-of-another-product'
  const vial = { product: chosen, lot: lot.trim(), expires, labelledUnits: Number(labelled), ...(scan && { gtin: scan.gtin }) }
  /** What was learnt from an earlier pack was wrong: the label counts. */
  const correcting = useMutation({
    mutationFn: async () => {
      if (scan) await correctTradeItem(scan.gtin, { product: chosen, labelledUnits: Number(labelled) })
      await queries.invalidateQueries({ queryKey: ['trade-item'] })
    },
    onSuccess: () => receiving.mutate(vial),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    receiving.mutate(vial)
  }
  return (
    <Modal opened onClose={onClose} title={t.charting.session.receive} closeButtonProps={{ 'aria-label': t.common.close }}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <NativeSelect
            size="md"
            label={t.charting.plan.product}
            value={chosen}
            error={at('product')}
            data={protocol.products.map((each) => each.product)}
            onChange={(event) => {
              setPicked(event.currentTarget.value)
              setUnits(undefined)
            }}
          />
          <TextInput
            size="md"
            label={t.charting.session.lot}
            description={t.charting.session.lotScan}
            value={lot}
            error={at('lot') ?? at('gtin')}
            data-autofocus
            onChange={(event) => {
              setLot(event.currentTarget.value)
              setScan(undefined)
            }}
            onKeyDown={(event) =>
              scanKeys(event, lot, setLot, (read) => {
                setLot(read.lot)
                setExpires(read.expires)
                setScan(read)
                setPicked(undefined)
                setUnits(undefined)
              })
            }
          />
          {scan && (
            <Text size="sm" role="status">
              {t.charting.session.scanned}{' '}
              {known.data ? t.charting.session.packOf(known.data.product, known.data.labelledUnits) : known.isSuccess && t.charting.session.packUnknown}
            </Text>
          )}
          {known.data && product && known.data.product !== product && (
            <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
              {t.charting.session.packOfOther(known.data.product, product)}
            </Alert>
          )}
          <TextInput
            size="md"
            type="date"
            label={t.charting.session.expires}
            value={expires}
            error={at('expires')}
            onChange={(event) => setExpires(event.currentTarget.value)}
          />
          <NativeSelect
            size="md"
            label={t.charting.session.labelled}
            value={labelled}
            error={at('labelledUnits')}
            data={sizes.map(String)}
            onChange={(event) => setUnits(event.currentTarget.value)}
          />
          {receiving.isError && errors.length === 0 && <ProblemNotice problem={receiving.error} />}
          {isOtherPack && (
            <Button variant="default" loading={correcting.isPending} onClick={() => correcting.mutate()}>
              {t.charting.session.packCorrect(chosen, Number(labelled))}
            </Button>
          )}
          {correcting.isError && <ProblemNotice problem={correcting.error} />}
          <Button type="submit" size="md" loading={receiving.isPending} disabled={!lot.trim() || !expires}>
            {t.charting.session.receiveSubmit}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
