import type { Answer } from './answer'
import type { components } from './generated/notification'
import { call } from './http'

type Schemas = components['schemas']

/** A moment of the message plan, such as a day before the visit begins. */
export type PlanMoment = Answer<Schemas['MomentView'], 'at'>

/** One message that the plan calls for. */
export type PlanStep = Omit<Answer<Schemas['StepView'], 'approval'>, 'due' | 'usefulUntil'> & { due: PlanMoment; usefulUntil: PlanMoment }

export type MessagePlan = Omit<Answer<Schemas['MessagePlanView']>, 'steps'> & { steps: PlanStep[] }

export type MessagePreview = Answer<Schemas['MessagePreview'], 'subject' | 'text' | 'html' | 'calendarFile' | 'sms'>

export const channels = ['EMAIL', 'SMS', 'LINE', 'WHATSAPP'] as const
export type MessageChannel = (typeof channels)[number]

export const getMessagePlan = (signal?: AbortSignal) => call<MessagePlan>('GET', '/api/notification/message-templates', { signal })

/** Two messages as one mail. */
export const getTogetherPreview = (language: string, signal?: AbortSignal) =>
  call<MessagePreview>('GET', '/api/notification/message-templates/together', { query: { language }, signal })

export const getMessagePreview = (kind: string, step: string, language: string, channel: MessageChannel, signal?: AbortSignal) =>
  call<MessagePreview>('GET', '/api/notification/message-templates/preview', { query: { kind, step, language, channel }, signal })
