import type { Answer } from './answer'
import type { components } from './generated/booking'
import { call } from './http'

type Schemas = components['schemas']

/** A link by which a calendar subscribes to a practitioner or a room. */
export type FeedLink = Answer<Schemas['FeedView']>
export type FeedKind = FeedLink['kind']

const api = '/api/booking/calendar-feeds'

export const getFeedLinks = async (signal?: AbortSignal): Promise<FeedLink[]> => (await call<{ feeds: FeedLink[] }>('GET', api, { signal })).feeds
export const makeFeedLink = (kind: FeedKind, resourceId: string) => call<FeedLink>('POST', api, { body: { kind, resourceId } })
export const revokeFeedLink = (id: string) => call<FeedLink>('POST', `${api}/${id}/revoke`)
