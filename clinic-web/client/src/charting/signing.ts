import type { Finding } from '../api/treatment'
import { instantAt, minutesOf } from '../shared/time'

/** Whether the time of the injections matters: vials are judged by it, and a session may be signed later than given. */
export const asksWhenGiven = (on: string, today: string, findings: Pick<Finding, 'rule' | 'severity'>[]): boolean =>
  on !== today || findings.some((each) => each.severity === 'HARD' && each.rule.startsWith('vial.'))

/** A time of the session's day on the clinic's clock as an instant; nothing where no time is given. */
export const givenAtOf = (zone: string, on: string, time: string): string | undefined =>
  /^\d{2}:\d{2}/.test(time) ? instantAt(zone, on, minutesOf(time)).toISOString() : undefined
