import { Group } from '@mantine/core'
import { IconVaccineBottle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Area, Leg, Vial } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useNames } from './programmes'
import { useTimeLeft } from './VialPanel'
import classes from './charting.module.css'

/** Always at the bottom: what is given of what was planned, and what the vial still holds. */
export function SumsBar({ area, legs, vial, drawn = 0, children }: {
  area: Area
  legs: { leg: Leg; given: number; planned: number; heads: { head: string; given: number; planned?: number }[] }[]
  vial?: Pick<Vial, 'lot' | 'remainingUnits' | 'beyondUseAt'>
  /** Units that are drawn here but not saved yet. */
  drawn?: number
  children?: ReactNode
}) {
  const t = useT()
  const timeLeft = useTimeLeft()
  const names = useNames(area)
  return (
    <div className={classes.sums}>
      {legs.map(({ leg, given, planned, heads }) => (
        <div key={leg} className={classes.sum} data-differs={given !== planned || undefined}>
          <small>{names.side(leg)}</small>
          <b>{t.charting.session.givenOfPlanned(String(given), String(planned))}</b>
          {heads.length > 0 && (
            <small>{heads.map((each) => t.planning.ofHead(t.planning.heads[each.head] ?? each.head, each.given, each.planned)).join(' · ')}</small>
          )}
        </div>
      ))}
      {vial && (
        <div className={classes.sum}>
          <small>
            <IconVaccineBottle size={12} aria-hidden /> {t.charting.session.vial} {vial.lot}
          </small>
          <span>
            {t.charting.session.unitsLeft(Math.round((vial.remainingUnits - drawn) * 100) / 100)} {vial.beyondUseAt && `· ${timeLeft(vial)}`}
          </span>
        </div>
      )}
      <Group ml="auto" gap="md">
        {children}
      </Group>
    </div>
  )
}
