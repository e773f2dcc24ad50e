import type { Visit } from './api'
import { h } from './dom'
import type { Shell } from './shell'
import type { Key } from './texts'

/** What to mind before any visit: the same for all, so that it tells nobody what this one is for. */
export const BEFORE_A_VISIT = ['beforeEarly', 'beforeIdentity', 'beforeMedicines', 'beforePapers', 'beforeClothes', 'beforeTell'] as const satisfies readonly Key[]

/** Whether it is still of use: the patient is expected, and the visit has not begun. */
export const liesAhead = (visit: Visit, now: Date): boolean => visit.state === 'BOOKED' && Date.parse(visit.start) > now.getTime()

export function beforeVisit(shell: Shell): HTMLElement {
  return h(
    'section',
    { class: 'card' },
    h('h2', {}, shell.t('before')),
    h('ul', {}, ...BEFORE_A_VISIT.map((key) => h('li', {}, shell.t(key)))),
  )
}
