import { describe, expect, it } from 'vitest'
import { reports as texts } from '../i18n/en/reports'
import { attendanceView, conversionView, leadTimesView, utilisationView } from './views'

const writing = { texts, locale: 'en', serviceName: (id: string) => `The ${id}` }

describe('the tables of reports', () => {
  it('show utilisation in hours and per cent, and a dash where nobody works', () => {
    const view = utilisationView(
      [
        { id: 'a', name: 'Dr. A', total: { bookedMinutes: 240, workingMinutes: 480, utilisation: 0.5 }, parts: [] },
        { id: 'b', name: 'Dr. B', total: { bookedMinutes: 0, workingMinutes: 0, utilisation: null }, parts: [] },
      ],
      writing,
    )
    expect(view.rows.map((row) => row.cells)).toEqual([
      ['Dr. A', '4 h', '8 h', '50%'],
      ['Dr. B', '0 h', '0 h', '–'],
    ])
  })

  it('add a line for all services where there is more than one', () => {
    const count = { attended: 3, missed: 1, cancelled: 2, open: 0, noShowRate: 0.25 }
    const one = attendanceView({ total: count, services: [{ serviceId: 'session', count }], weeks: [] }, writing)
    expect(one.rows.map((row) => row.cells[0])).toEqual(['The session'])
    const spread = { visits: 2, medianDays: 3.04, p90Days: 9 }
    const two = leadTimesView(
      { total: spread, services: [{ serviceId: 'session', spread }, { serviceId: 'review', spread }] },
      writing,
    )
    expect(two.rows.map((row) => row.cells[0])).toEqual(['The session', 'The review', 'All services'])
    expect(two.rows[0]?.cells).toEqual(['The session', 2, '3.0 days', '9.0 days'])
  })

  it('tell each stage as a part of the consultations, and nothing without any', () => {
    const view = conversionView({ consultations: 4, plans: 3, sessions: 2, maintenance: 1 }, writing)
    expect(view.rows.map((row) => row.cells[2])).toEqual(['100%', '75%', '50%', '25%'])
    expect(conversionView({ consultations: 0, plans: 0, sessions: 0, maintenance: 0 }, writing).rows).toEqual([])
  })
})
