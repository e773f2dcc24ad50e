import { describe, expect, it } from 'vitest'
import type { PlanMoment } from '../api/messageTemplates'
import { messagePlan as en } from '../i18n/en/messagePlan'
import { messagePlan as th } from '../i18n/th/messagePlan'
import { momentWords } from './planWords'

const moment = (anchor: PlanMoment['anchor'], days: number, minutes: number, at: string | null = null): PlanMoment => ({ anchor, days, minutes, at })

describe('a moment of the plan', () => {
  it('is told in words', () => {
    expect(momentWords(moment('EVENT', 0, 0), en)).toBe('at once')
    expect(momentWords(moment('VISIT_START', -1, 0), en)).toBe('a day before the visit begins')
    expect(momentWords(moment('VISIT_START', 0, -180), en)).toBe('3 hours before the visit begins')
    expect(momentWords(moment('EVENT', 0, 90), en)).toBe('90 minutes after that')
    expect(momentWords(moment('EVENT', 3, 0, '10:00:00'), en)).toBe('3 days after that, at 10:00')
    expect(momentWords(moment('RECALL_FROM', 0, 0, '10:00:00'), en)).toBe('on the day when the recall opens, at 10:00')
    expect(momentWords(moment('VISIT_START', 0, 0), en)).toBe('when the visit begins')
  })

  it('is told in Thai, too', () => {
    expect(momentWords(moment('VISIT_START', -7, 0), th)).toBe('7 วันก่อนเริ่มนัด')
  })
})
