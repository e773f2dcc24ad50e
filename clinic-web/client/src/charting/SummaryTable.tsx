import type { Area, Session } from '../api/treatment'
import { useT } from '../i18n/i18n'
import type { Summary } from './amending'
import { useNames } from './programmes'
import classes from './charting.module.css'

/** The place of a head, by its muscle. */
const siteOfHead = (area: Area, head: string) => ({
  muscle: area.muscles.find((muscle) => muscle.heads.some((each) => each.code === head))?.code ?? head,
  head,
})

/** What is given, against what was planned: of the newest points, or of an earlier version. */
export function SummaryTable({ session, area, summary = { ...session, points: session.currentPoints } }: {
  session: Session
  area: Area
  summary?: Summary
}) {
  const t = useT()
  const names = useNames(area)
  return (
    <table className={classes.summary}>
      <caption>{t.charting.session.summary}</caption>
      <thead>
        <tr>
          <th scope="col">{session.product}</th>
          <th scope="col">{t.charting.session.planned}</th>
          <th scope="col">{t.charting.session.given}</th>
          <th scope="col">{t.charting.session.points}</th>
        </tr>
      </thead>
      <tbody>
        {summary.perLeg.map((each) => (
          <tr key={each.leg}>
            <th scope="row">{names.side(each.leg)}</th>
            <td>{t.common.units(each.planned)}</td>
            <td>
              <b>{t.common.units(each.given)}</b>
            </td>
            <td>{summary.points.filter((point) => point.leg === each.leg).length}</td>
          </tr>
        ))}
        {summary.perHead.map((each) => (
          <tr key={`${each.leg} ${each.head}`}>
            <th scope="row">{names.site(each.leg, siteOfHead(area, each.head))}</th>
            <td>{typeof each.planned === 'number' ? t.common.units(each.planned) : ''}</td>
            <td>{t.common.units(each.given)}</td>
            <td>{summary.points.filter((point) => point.leg === each.leg && point.head === each.head).length}</td>
          </tr>
        ))}
        {summary.perVial.map((each) => (
          <tr key={each.vialId}>
            <th scope="row">
              {t.charting.session.vial} {each.lot}
            </th>
            <td>{typeof each.volumeMl !== 'number' ? '' : `${each.volumeMl} mL`}</td>
            <td>{t.common.units(each.units)}</td>
            <td>{each.remainingUnits === undefined ? '' : t.charting.session.unitsLeft(each.remainingUnits)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
