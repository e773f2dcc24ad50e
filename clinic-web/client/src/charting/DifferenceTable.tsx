import { Text } from '@mantine/core'
import type { Area } from '../api/treatment'
import { useT } from '../i18n/i18n'
import type { Difference, NamedVial, Was } from './amending'
import { useNames } from './programmes'
import classes from './charting.module.css'

/** What an amendment changes, before it is appended: per side and per vial. */
export function DifferenceTable({ area, difference, vials }: { area: Area; difference: Difference; vials: NamedVial[] }) {
  const t = useT()
  const names = useNames(area)
  const vialName = (id: string) => vials.find((each) => each.id === id)?.name ?? id
  const row = (key: string, name: string, { was, now }: Was<unknown>) => {
    const more = Math.round((now - was) * 100) / 100
    return (
      <tr key={key}>
        <th scope="row">{name}</th>
        <td>{t.common.units(was)}</td>
        <td>{more === 0 ? t.common.units(now) : <b>{t.common.units(now)}</b>}</td>
        <td>{more === 0 ? t.charting.session.alike : t.common.units(`${more > 0 ? '+' : '−'}${Math.abs(more)}`)}</td>
      </tr>
    )
  }
  return (
    <div>
      <table className={classes.summary}>
        <caption>{t.charting.session.difference}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t.charting.session.was}</th>
            <th scope="col">{t.charting.session.now}</th>
            <th scope="col">{t.charting.session.change}</th>
          </tr>
        </thead>
        <tbody>
          {difference.legs.map((each) => row(each.of, names.side(each.of), each))}
          {difference.vials.map((each) => row(each.of, `${t.charting.session.vial} ${vialName(each.of)}`, each))}
        </tbody>
      </table>
      <Text size="sm" mt={4} role="status">
        {difference.changedPoints === 0 ? t.charting.session.noPointChanged : t.charting.session.pointsChanged(difference.changedPoints)}
      </Text>
    </div>
  )
}
