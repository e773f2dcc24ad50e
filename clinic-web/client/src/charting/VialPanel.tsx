import { Badge, Button, Group, Modal, NumberInput, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconCheck, IconDroplet, IconPlus, IconTrash, IconVaccineBottle } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { getProtocol, getVials, reconstituteVial, type Protocol, type Vial } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useFormats, useNow } from '../shared/clinic'
import { DiscardVial } from '../shared/DiscardVial'
import { Empty } from '../shared/Empty'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import classes from './charting.module.css'
import { ReceiveVial } from './ReceiveVial'
import { isFromPack, type ScannedVial } from './scan'
import { ScanField } from './ScanField'

/** Hours and minutes until a reconstituted vial may not be used any more; nothing once that is over. */
export function useTimeLeft() {
  const t = useT()
  const now = useNow(20)
  return (vial: Pick<Vial, 'beyondUseAt'>): string => {
    if (!vial.beyondUseAt) return ''
    const minutes = Math.floor((Date.parse(vial.beyondUseAt) - now.getTime()) / 60_000)
    return minutes < 0 ? t.charting.session.timeOver : t.charting.session.timeLeft(Math.floor(minutes / 60), minutes % 60)
  }
}

export function useVials(patientId: string) {
  return useQuery({
    queryKey: ['vials', patientId],
    queryFn: ({ signal }) => getVials(patientId, signal),
    refetchInterval: 5_000,
  })
}

/** What can be drawn from, and how it got there: receive, reconstitute, use. */
export function VialPanel({ patientId, product, used, drawn = [], onUse }: {
  patientId: string
  product: string | undefined
  used?: string
  /** What was drawn from already: such a vial stays in sight when it is empty. */
  drawn?: { vialId: string; product: string; lot: string; remainingUnits: number }[]
  onUse?: (vial: Vial) => void
}) {
  const t = useT()
  const formats = useFormats()
  const timeLeft = useTimeLeft()
  const [receiving, setReceiving] = useState<ScannedVial | true>()
  const [dissolving, setDissolving] = useState<Vial>()
  const [discarding, setDiscarding] = useState<Vial>()
  const vials = useVials(patientId)
  const protocol = useQuery({ queryKey: ['protocol'], queryFn: ({ signal }) => getProtocol(signal), staleTime: Infinity })
  const shown = (vials.data ?? []).filter((each) => !product || each.product === product)
  const empty = drawn.filter((each) => vials.data && !shown.some((vial) => vial.id === each.vialId))
  /** A pack in the hand is used, dissolved first, or taken into stock: whatever comes next with it. */
  const scanned = (pack: ScannedVial) => {
    const here = shown.filter((each) => isFromPack(each, pack))
    const open = here.find((each) => each.status === 'RECONSTITUTED')
    const sealed = here.find((each) => each.status === 'SEALED')
    if (open) onUse?.(open)
    else if (sealed) setDissolving(sealed)
    else setReceiving(pack)
  }

  return (
    <section aria-label={t.charting.session.vials}>
      <Group justify="space-between" mb={8}>
        <Title order={2} size="h5">
          {t.charting.session.vials}
        </Title>
        <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setReceiving(true)}>
          {t.charting.session.receive}
        </Button>
      </Group>
      {onUse && <ScanField label={t.charting.session.scanPack} onScan={scanned} />}
      {vials.isPending && <Skeleton height={72} />}
      {vials.isError && <ProblemNotice problem={vials.error} onRetry={() => void vials.refetch()} />}
      {vials.data && shown.length + empty.length === 0 && (
        <Empty title={t.charting.session.noVials} help={t.charting.session.noVialsHelp} icon={<IconVaccineBottle aria-hidden />} />
      )}
      <Stack gap="xs">
        {empty.map((each) => (
          <div key={each.vialId} className={classes.vial}>
            <Text size="sm" fw={600}>
              {each.product} · {each.lot}
            </Text>
            <Text size="xs" c="dimmed">
              {t.charting.session.unitsLeft(each.remainingUnits)}
            </Text>
          </div>
        ))}
        {shown.map((vial) => (
          <div key={vial.id} className={classes.vial} data-in-use={vial.id === used || undefined}>
            <Group justify="space-between" wrap="nowrap">
              <Text size="sm" fw={600}>
                {vial.product} · {vial.lot}
              </Text>
              {vial.id === used && (
                <Badge variant="light" tt="none" leftSection={<IconCheck size={12} aria-hidden />}>
                  {t.charting.session.inUse}
                </Badge>
              )}
            </Group>
            <Text size="xs" c="dimmed">
              {t.charting.session.unitsLeft(vial.remainingUnits)}
              {vial.status === 'RECONSTITUTED'
                ? ` · ${vial.unitsPerMl} U/mL · ${timeLeft(vial)}`
                : ` · ${t.charting.session.expires} ${formats.plainDate(vial.expires)}`}
            </Text>
            {vial.status === 'SEALED' ? (
              <Button
                mt={6}
                fullWidth
                variant="default"
                leftSection={<IconDroplet size={16} aria-hidden />}
                aria-label={t.charting.session.reconstituteLot(vial.lot)}
                onClick={() => setDissolving(vial)}
              >
                {t.charting.session.reconstitute}
              </Button>
            ) : (
              onUse &&
              vial.id !== used && (
                <Button mt={6} fullWidth variant="default" onClick={() => onUse(vial)}>
                  {t.charting.session.useVial(vial.lot)}
                </Button>
              )
            )}
            {vial.id !== used && (
              <Button
                mt={6}
                fullWidth
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={16} aria-hidden />}
                aria-label={t.stock.discardOf(vial.lot)}
                onClick={() => setDiscarding(vial)}
              >
                {t.stock.discard}
              </Button>
            )}
          </div>
        ))}
      </Stack>
      {receiving && protocol.data && (
        <ReceiveVial
          patientId={patientId}
          protocol={protocol.data}
          product={product}
          pack={receiving === true ? undefined : receiving}
          onClose={() => setReceiving(undefined)}
        />
      )}
      {discarding && <DiscardVial vial={discarding} onClose={() => setDiscarding(undefined)} />}
      {dissolving && protocol.data && (
        <ReconstituteDialog
          patientId={patientId}
          protocol={protocol.data}
          vial={dissolving}
          onClose={() => setDissolving(undefined)}
          onDone={onUse}
        />
      )}
    </section>
  )
}

function ReconstituteDialog({ patientId, protocol, vial, onClose, onDone }: {
  patientId: string
  protocol: Protocol
  vial: Vial
  onClose: () => void
  onDone?: (vial: Vial) => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const usual = protocol.products.find((each) => each.product === vial.product)?.usualDiluentMl[0]
  const [diluent, setDiluent] = useState<string | number>(usual ?? '')
  const dissolving = useMutation({
    mutationFn: () => reconstituteVial(vial, Number(diluent)),
    onSuccess: (ready) => {
      // At once: a point that is placed before the list is read again must not go to the vial before.
      queries.setQueryData<Vial[]>(['vials', patientId], (known) => known?.map((each) => (each.id === ready.id ? ready : each)))
      void queries.invalidateQueries({ queryKey: ['vials', patientId] })
      tell(t.charting.session.reconstituted)
      onDone?.(ready)
      onClose()
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={t.charting.session.reconstituteLot(vial.lot)}
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          dissolving.mutate()
        }}
      >
        <Stack>
          <NumberInput
            size="md"
            label={t.charting.session.diluent}
            description={Number(diluent) > 0 ? `${Math.round((vial.labelledUnits / Number(diluent)) * 100) / 1000} U / 0.1 mL` : undefined}
            decimalScale={2}
            min={0.1}
            max={20}
            step={0.5}
            value={diluent}
            data-autofocus
            onChange={setDiluent}
          />
          <Text size="sm">{t.charting.session.keepCold}</Text>
          {dissolving.isError && <ProblemNotice problem={dissolving.error} />}
          <Button type="submit" size="md" loading={dissolving.isPending} disabled={!(Number(diluent) > 0)}>
            {t.charting.session.reconstitute}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
