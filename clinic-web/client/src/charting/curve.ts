import type { CurvePoint, Outcomes, PublishedStudy } from '../api/outcomes'
import { LEGS, type Leg } from '../api/treatment'
import { plusDays } from '../shared/time'

const WEEK_MS = 7 * 86_400_000
const DAYS: Record<string, number> = { D: 1, W: 7, M: 30.44, Y: 365.25 }

/** Weeks between two days, to a tenth; below 0 before the first. */
export const weeksBetween = (from: string, to: string): number =>
  Math.round(((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / WEEK_MS) * 10) / 10

/** Weeks of an ISO 8601 period, to a tenth. */
export function weeksOf(period: string): number {
  const days = [...period.matchAll(/(\d+)([DWMY])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (DAYS[unit ?? ''] ?? 0), 0)
  return Math.round((days / 7) * 10) / 10
}

type Spot = [weeks: number, change: number]

/** What the curve is of: the girth in cm, or in programmes that measure none the muscle's thickness in mm. */
export type Quantity = 'changeCm' | 'changeMm'

export const quantityOf = (points: readonly CurvePoint[]): Quantity =>
  points.some((point) => LEGS.some((leg) => typeof point.legs[leg].girthCm === 'number')) || points.length === 0 ? 'changeCm' : 'changeMm'

/** How a side has changed since before the first session, by weeks after it. */
export const changes = (points: readonly CurvePoint[], leg: Leg, first: string, quantity: Quantity = 'changeCm'): Spot[] =>
  points.flatMap((point): Spot[] => {
    const change = point.legs[leg][quantity]
    return change === null || change === undefined ? [] : [[weeksBetween(first, point.on), change]]
  })

export const inPrint = (study: PublishedStudy): Spot[] => study.changes.map((each): Spot => [weeksOf(each.after), each.cm])

export interface CurveWords {
  legs: Record<Leg, string>
  weeks: string
  session: (number: number) => string
  inPrint: string
  byProtocol: string
  byOwn: string
  /** A value with its unit. */
  value: (value: number) => string
}

/** A span of the curve, in weeks after the first session. */
interface Band {
  name: string
  from: number
  /** Left out if nobody knows. */
  until?: number
  label: string
  color: string
}

/** When the effect of the last session may end: by the protocol, and by the patient's own sessions. */
export function bandsOf({ sessions, wearOff, effect }: Drawn, words: Pick<CurveWords, 'byProtocol' | 'byOwn'>): Band[] {
  const first = sessions[0]?.on
  const last = sessions.at(-1)?.on
  if (!first || !last) return []
  const weeksAfterLast = (days: number) => weeksBetween(first, plusDays(last, days))
  const bands: Band[] = []
  if (wearOff)
    bands.push({
      name: words.byProtocol,
      from: weeksBetween(first, wearOff.from),
      until: weeksBetween(first, wearOff.until),
      label: 'insideTop',
      color: 'rgba(148, 163, 184, 0.2)',
    })
  if (effect?.lasted) {
    const { fromDays, untilDays } = effect.lasted
    bands.push({
      name: words.byOwn,
      from: weeksAfterLast(fromDays),
      ...(typeof untilDays === 'number' && { until: weeksAfterLast(untilDays) }),
      label: 'insideBottom',
      color: 'rgba(15, 118, 110, 0.14)',
    })
  }
  return bands
}

type Drawn = Pick<Outcomes, 'points' | 'sessions' | 'published' | 'wearOff' | 'effect'>

/** The curve of both sides, with the sessions, the spans in which the effect may end, and what is in print as single spots. */
export function curveOption(outcomes: Drawn, words: CurveWords) {
  const first = outcomes.sessions[0]?.on
  if (!first) return undefined
  const quantity = quantityOf(outcomes.points)
  const bands = bandsOf(outcomes, words)
  const series = LEGS.map((leg) => ({
    name: words.legs[leg],
    type: 'line',
    symbolSize: 9,
    data: changes(outcomes.points, leg, first, quantity),
    ...(leg === 'LEFT' && {
      markLine: {
        symbol: 'none',
        silent: true,
        lineStyle: { type: 'dashed', color: '#94a3b8' },
        data: outcomes.sessions.map((each) => ({
          xAxis: weeksBetween(first, each.on),
          label: { formatter: words.session(each.number), color: '#64748b' },
        })),
      },
      markArea: {
        silent: true,
        // Without an end, it goes on to the edge.
        data: bands.map(({ name, from, until, label, color }) => [
          { name, xAxis: from, itemStyle: { color }, label: { position: label, color: '#64748b' } },
          until === undefined ? {} : { xAxis: until },
        ]),
      },
    }),
  }))
  const studies = {
    name: words.inPrint,
    type: 'scatter',
    symbol: 'diamond',
    symbolSize: 10,
    data: outcomes.published.flatMap((study) => inPrint(study).map((spot) => ({ value: spot, name: study.study }))),
  }
  return {
    grid: { left: 8, right: 24, top: 40, bottom: 28, containLabel: true },
    legend: { top: 0, itemGap: 24 },
    tooltip: { trigger: 'item', valueFormatter: (value: unknown) => (typeof value === 'number' ? words.value(value) : '') },
    xAxis: { type: 'value', name: words.weeks, nameLocation: 'middle', nameGap: 28, min: 'dataMin', max: ({ max }: { max: number }) => Math.max(max, ...bands.map((each) => each.until ?? each.from)) },
    yAxis: { type: 'value', axisLabel: { formatter: words.value }, scale: true },
    series: [...series, studies],
  }
}
