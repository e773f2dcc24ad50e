import type { Answer } from './answer'
import type { components } from './generated/notification'
import { call } from './http'

type Schemas = components['schemas']

const api = '/api/notification/notices'

/** One message to one of the staff. */
export type Told = Answer<Schemas['ToldAnswer'], 'reason'>

export interface Acknowledged {
  /** Nobody is named where it was said in the chart. */
  by?: string | null
  at: string
}

/** Something urgent that somebody of the staff has to take on. */
export type Notice = Omit<Answer<Schemas['NoticeAnswer'], 'audience' | 'nextRoundAt' | 'nextAudience'>, 'told' | 'acknowledged'> & {
  told: Told[]
  acknowledged?: Acknowledged | null
}

const listed = async (path: string, signal?: AbortSignal) => (await call<{ notices: Notice[] }>('GET', `${api}${path}`, { signal })).notices

/** Those that nobody has, the oldest first. */
export const getOpenNotices = (signal?: AbortSignal) => listed('', signal)
/** The latest ones, those that somebody has among them. */
export const getLatestNotices = (signal?: AbortSignal) => listed('/latest', signal)
export const takeOn = (id: string) => call<Notice>('POST', `${api}/${id}/acknowledgement`, { body: {} })
