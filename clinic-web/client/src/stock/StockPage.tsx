import { Anchor, Badge, Button, Container, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconShieldCheck, IconVaccineBottle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { getLotRecalls, getStock, type LotInStock, type RecallSummary } from '../api/lots'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import lists from '../shared/lists.module.css'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'
import { QuarantineLot, type LotName } from './QuarantineLot'
import classes from './stock.module.css'
import { VialsToDiscard } from './VialsToDiscard'

const COLORS: Record<string, string> = { OK: 'brand', EXPIRES_SOON: 'orange', EXPIRED: 'red', QUARANTINED: 'red' }

/** What lies in the clinic by lot, and the lots that were recalled. */
export function StockPage() {
  const t = useT()
  const [recalling, setRecalling] = useState<LotName>()
  const lots = useQuery({ queryKey: ['vials', 'stock'], queryFn: ({ signal }) => getStock(signal), refetchInterval: 15_000 })
  const recalls = useQuery({ queryKey: ['lot-recalls'], queryFn: ({ signal }) => getLotRecalls(signal), refetchInterval: 15_000 })
  return (
    <Container size="xl" py="md">
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={1} size="h3">
              {t.stock.title}
            </Title>
            <Text size="sm" c="dimmed">
              {t.stock.help}
            </Text>
          </div>
          <Button size="md" variant="default" onClick={() => setRecalling({ product: '', lot: '' })}>
            {t.stock.otherLot}
          </Button>
        </Group>
        {lots.data && <VialsToDiscard due={lots.data.toDiscard} all={lots.data.toDiscardCount} />}
        {lots.isPending ? (
          <ListSkeleton label={t.common.loading} />
        ) : lots.isError ? (
          <ProblemNotice problem={lots.error} onRetry={() => void lots.refetch()} />
        ) : lots.data.lots.length === 0 ? (
          <Paper withBorder>
            <Empty title={t.stock.empty} help={t.stock.emptyHelp} icon={<IconVaccineBottle aria-hidden />} />
          </Paper>
        ) : (
          <ul className={lists.list} aria-label={t.stock.title}>
            {lots.data.lots.map((lot) => (
              <LotRow key={`${lot.product} ${lot.lot} ${lot.expires}`} lot={lot} onRecall={() => setRecalling(lot)} />
            ))}
          </ul>
        )}
        {lots.data && lots.data.wasted.length > 0 && (
          <Text size="sm" c="dimmed">
            {t.stock.wasted(lots.data.wastedDays)} {lots.data.wasted.map((each) => t.stock.wastedOf(each.product, each.units, each.vials)).join(' · ')}
          </Text>
        )}
        <section aria-labelledby="recalled-lots">
          <Title order={2} size="h5" id="recalled-lots" mb="xs">
            {t.stock.recalls}
          </Title>
          {recalls.isPending ? (
            <ListSkeleton label={t.common.loading} />
          ) : recalls.isError ? (
            <ProblemNotice problem={recalls.error} onRetry={() => void recalls.refetch()} />
          ) : recalls.data.length === 0 ? (
            <Paper withBorder>
              <Empty title={t.stock.noRecalls} help={t.stock.noRecallsHelp} icon={<IconShieldCheck aria-hidden />} />
            </Paper>
          ) : (
            <ul className={lists.list} aria-label={t.stock.recalls}>
              {recalls.data.map((recall) => (
                <RecallRow key={recall.id} recall={recall} />
              ))}
            </ul>
          )}
        </section>
      </Stack>
      {recalling && <QuarantineLot lot={recalling} onClose={() => setRecalling(undefined)} />}
    </Container>
  )
}

function LotRow({ lot, onRecall }: { lot: LotInStock; onRecall: () => void }) {
  const t = useT()
  const formats = useFormats()
  return (
    <li className={`${lists.row} ${classes.lot}`}>
      <Text fw={600} className={classes.name}>
        {lot.product} · {lot.lot}
      </Text>
      <div>
        <Badge variant="light" color={COLORS[lot.status]} tt="none">
          {t.stock.status[lot.status]}
        </Badge>
        <Text size="sm" c="dimmed">
          {t.stock.expires(formats.plainDate(lot.expires))} · {lot.daysLeft < 0 ? t.stock.expiredFor(-lot.daysLeft) : t.stock.daysLeft(lot.daysLeft)}
        </Text>
      </div>
      <div>
        <Text size="sm">
          {[lot.sealed && t.stock.sealed(lot.sealed), lot.reconstituted && t.stock.open(lot.reconstituted)].filter(Boolean).join(' · ')}
        </Text>
        <Text size="sm" c="dimmed">
          {[
            t.stock.unitsLeft(lot.remainingUnits),
            lot.quarantinedUnits && t.stock.unitsKeptAside(lot.quarantinedUnits),
            lot.unitsToDiscard && t.stock.unitsToDiscard(lot.unitsToDiscard),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      {lot.status !== 'QUARANTINED' && (
        <Button variant="default" aria-label={t.stock.recallOf(lot.lot)} onClick={onRecall}>
          {t.stock.recall}
        </Button>
      )}
    </li>
  )
}

function RecallRow({ recall }: { recall: RecallSummary }) {
  const t = useT()
  const formats = useFormats()
  return (
    <li className={`${lists.row} ${classes.lot}`}>
      <Anchor component={Link} to={`/stock/recalls/${recall.id}`} fw={600} className={classes.name}>
        {recall.product} · {recall.lot}
      </Anchor>
      <Text size="sm">{recall.reason}</Text>
      <Text size="sm" c="dimmed">
        {t.stock.since(formats.dayTime(recall.quarantinedAt), recall.quarantinedBy)}
      </Text>
      <Badge variant="light" color={recall.waiting > 0 ? 'orange' : 'brand'} tt="none">
        {recall.waiting > 0 ? t.stock.waiting(recall.waiting, recall.patients) : t.stock.settled}
      </Badge>
    </li>
  )
}
