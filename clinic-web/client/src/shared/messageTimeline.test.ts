import { describe, expect, it } from 'vitest'
import type { Inbound } from '../api/inbound'
import type { Message, MessageStatus } from '../api/notification'
import { ahead, elsewhere, timelineOf, type Said } from './messageTimeline'

const ZONE = 'Asia/Bangkok'
const NOW = new Date('2026-12-01T12:00:00+07:00')

function message(id: string, status: MessageStatus, dueAt: string, more: Partial<Message> = {}): Message {
  return {
    id,
    patientId: 'mei',
    kind: 'REMINDER',
    step: 'day-before',
    about: { kind: 'VISIT', id: 'a' },
    status,
    dueAt,
    usefulUntil: '2027-12-01T00:00:00Z',
    language: 'en',
    attempts: [],
    ...more,
  }
}

function wrote(id: string, at: string): Inbound {
  return { id, patientId: 'mei', personId: 'mei', givenName: 'Mei', familyName: 'Lin', language: 'en', channel: 'SMS', text: 'May I come earlier?', at }
}

const idOf = (said: Said) => ('words' in said ? said.words : said.message).id

const lines = (messages: Message[], all = false, inbound: Inbound[] = []) =>
  timelineOf(messages, inbound, NOW, ZONE, all).days.map(
    ({ date, been, toCome }) => `${date}: ${been.map(idOf).join(' ')} | ${toCome.map((m) => m.id).join(' ')}`,
  )

describe('time line of messages', () => {
  it('puts now between what has been and what is planned, by days of the clinic', () => {
    expect(
      lines([
        message('planned', 'PLANNED', '2026-12-03T17:30:00Z'),
        message('last night', 'DELIVERED', '2026-11-30T16:00:00Z'),
        message('this morning', 'SENT', '2026-11-30T18:00:00Z'),
        message('this evening', 'PLANNED', '2026-12-01T18:00:00+07:00'),
      ]),
    ).toEqual(['2026-11-30: last night | ', '2026-12-01: this morning | this evening', '2026-12-04:  | planned'])
  })

  it('has what the patient wrote between the messages that it came between', () => {
    expect(
      lines(
        [message('first', 'DELIVERED', '2026-11-30T16:00:00Z'), message('second', 'SENT', '2026-12-01T10:00:00+07:00'), message('planned', 'PLANNED', '2026-12-01T18:00:00+07:00')],
        false,
        [wrote('question', '2026-12-01T09:00:00+07:00'), wrote('long ago', '2026-10-01T09:00:00+07:00')],
      ),
    ).toEqual(['2026-10-01: long ago | ', '2026-11-30: first | ', '2026-12-01: question second | planned'])
  })

  it('has a today where nothing happens today', () => {
    expect(lines([message('a', 'PLANNED', '2026-12-05T10:00:00+07:00')])).toEqual(['2026-12-01:  | ', '2026-12-05:  | a'])
  })

  it('keeps what is late or held back ahead of now, where it is looked at next', () => {
    expect(
      lines([
        message('late', 'PLANNED', '2026-11-28T10:00:00+07:00'),
        message('capped', 'PLANNED', '2026-11-28T10:00:00+07:00', { nextTryAt: '2026-12-02T09:00:00+07:00' }),
      ]),
    ).toEqual(['2026-12-01:  | late', '2026-12-02:  | capped'])
  })

  it('shows what went out where a provider took it, not where its receipt came', () => {
    const attempts = [
      { at: '2026-11-29T10:00:00+07:00', channel: 'SMS' as const, outcome: 'UNREACHABLE' },
      { at: '2026-11-30T10:00:00+07:00', channel: 'EMAIL' as const, outcome: 'ACCEPTED' },
      { at: '2026-12-01T08:00:00+07:00', channel: 'EMAIL' as const, outcome: 'DELIVERED' },
    ]
    expect(lines([message('a', 'DELIVERED', '2026-11-29T10:00:00+07:00', { attempts })])[0]).toBe('2026-11-30: a | ')
  })

  it('shows a withdrawn one where it would have come', () => {
    expect(lines([message('a', 'CANCELLED', '2026-12-05T10:00:00+07:00')])[1]).toBe('2026-12-05:  | a')
  })

  it('folds what lies before the last ten of the past, and nothing of what is to come', () => {
    const past = Array.from({ length: 12 }, (_, i) => message(`past ${i}`, 'DELIVERED', `2026-11-${10 + i}T10:00:00+07:00`))
    const planned = Array.from({ length: 12 }, (_, i) => message(`planned ${i}`, 'PLANNED', `2026-12-${10 + i}T10:00:00+07:00`))
    const folded = timelineOf([...past, ...planned], [], NOW, ZONE, false)
    expect(folded.earlier).toBe(2)
    expect(folded.days).toHaveLength(10 + 1 + 12)
    expect(folded.days[0]?.been.map(idOf)[0]).toBe('past 2')
    expect(timelineOf([...past, ...planned], [], NOW, ZONE, true)).toMatchObject({ earlier: 0, days: { length: 25 } })
  })
})

describe('how far ahead', () => {
  const at = (moment: string) => ahead(Date.parse(moment), NOW, ZONE)
  it('is counted as people do', () => {
    expect(at('2026-12-01T12:00:00+07:00')).toEqual({ value: 0, unit: 'minute' })
    expect(at('2026-12-01T12:40:00+07:00')).toEqual({ value: 40, unit: 'minute' })
    expect(at('2026-12-01T18:00:00+07:00')).toEqual({ value: 6, unit: 'hour' })
    expect(at('2026-12-02T01:00:00+07:00')).toEqual({ value: 1, unit: 'day' })
    expect(at('2026-12-04T09:00:00+07:00')).toEqual({ value: 3, unit: 'day' })
    expect(at('2027-02-23T09:00:00+07:00')).toEqual({ value: 12, unit: 'week' })
  })
})

describe('the patient’s own clock', () => {
  const at = Date.parse('2026-12-01T23:30:00+07:00')
  it('is told where it shows something else, with the day if that differs', () => {
    expect(elsewhere(at, ZONE, 'Asia/Jakarta', 'en-GB')).toBeNull()
    expect(elsewhere(Date.parse('2026-12-01T12:00:00+07:00'), ZONE, 'Asia/Taipei', 'en-GB')).toEqual({ time: '13:00', place: 'Taipei' })
    const there = elsewhere(at, ZONE, 'Asia/Kuala_Lumpur', 'en-GB')
    expect(there?.place).toBe('Kuala Lumpur')
    // Releases of ICU differ in the comma.
    expect(there?.time).toMatch(/^Wed,? 2 Dec, 00:30$/)
  })
})
