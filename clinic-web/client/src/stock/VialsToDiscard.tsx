import { Badge, Button, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { VialDue } from '../api/lots'
import { useT } from '../i18n/i18n'
import { useFormats, useNow } from '../shared/clinic'
import { DiscardVial } from '../shared/DiscardVial'
import lists from '../shared/lists.module.css'
import { useHasRole } from '../shared/me'
import { daysExpired, pastSince } from './due'
import classes from './stock.module.css'

/** The vials whose time is over, until somebody says of each that it was thrown away; nothing if there is none. */
export function VialsToDiscard({ due, all }: { due: VialDue[]; all: number }) {
  const t = useT()
  const [discarding, setDiscarding] = useState<VialDue>()
  return (
    <>
      {due.length > 0 && (
        <section aria-labelledby="to-discard">
          <Title order={2} size="h5" id="to-discard">
            {t.stock.due}
          </Title>
          <Text size="sm" c="dimmed" mb="xs">
            {t.stock.dueHelp} {all > due.length && t.stock.dueShown(due.length, all)}
          </Text>
          <ul className={lists.list} aria-label={t.stock.due}>
            {due.map((vial) => (
              <DueRow key={vial.id} vial={vial} onDiscard={() => setDiscarding(vial)} />
            ))}
          </ul>
        </section>
      )}
      {discarding && <DiscardVial vial={discarding} likely={t.stock.likely[discarding.why]} onClose={() => setDiscarding(undefined)} />}
    </>
  )
}

function DueRow({ vial, onDiscard }: { vial: VialDue; onDiscard: () => void }) {
  const t = useT()
  const mayDiscard = useHasRole('NURSE', 'PHYSICIAN')
  return (
    <li className={`${lists.row} ${classes.lot}`}>
      <Text fw={600} className={classes.name}>
        {vial.product} · {vial.lot}
      </Text>
      <div>
        <Badge variant="light" color="orange" tt="none">
          {t.stock.why[vial.why]}
        </Badge>
        <Text size="sm" c="dimmed">
          <HowLong vial={vial} />
        </Text>
      </div>
      <Text size="sm">{t.stock.unitsLeft(vial.remainingUnits)}</Text>
      {mayDiscard && (
        <Button variant="default" aria-label={t.stock.discardOf(vial.lot)} onClick={onDiscard}>
          {t.stock.discard}
        </Button>
      )}
    </li>
  )
}

function HowLong({ vial }: { vial: VialDue }) {
  const t = useT()
  const formats = useFormats()
  const now = useNow()
  if (vial.why === 'EXPIRED') return `${t.stock.expires(formats.plainDate(vial.expires))} · ${t.stock.expiredFor(daysExpired(vial.since, now))}`
  const past = pastSince(vial.since, now)
  const long = 'days' in past ? t.stock.forDays(past.days) : t.stock.forHours(past.hours, past.minutes)
  return t.stock.sinceFor(formats.dayTime(vial.since), long)
}
