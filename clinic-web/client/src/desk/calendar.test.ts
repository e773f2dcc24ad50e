import { describe, expect, it } from 'vitest'
import type { Appointment, Practitioner } from '../api/booking'
import { dayColumns, moveOf, movedTo, shiftedTo, weekColumns, weekOf, type CalendarColumn, type Shift } from './calendar'

const appointment = (changes: Partial<Appointment> = {}): Appointment =>
  ({
    id: 'a', version: 3, status: 'BOOKED', date: '2026-12-01', practitionerId: 'anan', roomId: 'treat-1',
    start: '2026-12-01T10:00:00+07:00', end: '2026-12-01T10:45:00+07:00',
    heldFrom: '2026-12-01T09:55:00+07:00', heldUntil: '2026-12-01T10:55:00+07:00',
    ...changes,
  }) as Appointment
const hours = [{ days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], from: '09:00', until: '18:00' }] as Practitioner['hours']
const doctor = (id: string) => ({ id, name: id, hours, active: true, credentials: [] }) as unknown as Practitioner
const rooms = ['treat-1', 'treat-2'].map((id) => ({ id, name: id, kind: 'TREATMENT', active: true })) as never
const source = {
  appointments: [appointment(), appointment({ id: 'b', practitionerId: 'siri', roomId: 'treat-2' }), appointment({ id: 'c', status: 'CANCELLED' })],
  practitioners: [doctor('anan'), doctor('siri')],
  rooms,
  clinicHours: hours,
  zone: 'Asia/Bangkok',
  filter: { practitionerIds: [] as string[] },
}
const whole = { from: 540, until: 1080 }
const shift: Shift = { appointment: appointment(), column: 0, from: 600, until: 645, kind: 'move' }
const column = (changes: Partial<CalendarColumn>): CalendarColumn => ({ key: 'x', title: 'x', date: '2026-12-01', working: [], placed: [], ...changes })

describe('the calendar', () => {
  it('has columns by practitioner or by room, without what was called off', () => {
    expect(dayColumns('2026-12-01', 'practitioners', source).map((each) => [each.key, each.placed.length])).toEqual([['anan', 1], ['siri', 1]])
    expect(dayColumns('2026-12-01', 'rooms', source).map((each) => [each.key, each.placed.length])).toEqual([['treat-1', 1], ['treat-2', 1]])
  })

  it('has a column a day in a week that begins on Monday', () => {
    expect(weekOf('2026-12-06')[0]).toBe('2026-11-30')
    const week = weekColumns('2026-12-01', (date) => date, { ...source, filter: { practitionerIds: ['siri'] } })
    expect(week).toHaveLength(7)
    expect(week[1]?.placed.map((each) => each.appointment.id)).toEqual(['b'])
    expect(week[1]?.practitionerId).toBe('siri')
  })

  it('draws buffers around the visit', () => {
    expect(dayColumns('2026-12-01', 'practitioners', source)[0]?.placed[0]).toMatchObject({ from: 600, until: 645, heldFrom: 595, heldUntil: 655 })
  })
})

describe('a dragged visit', () => {
  it('lands on a quarter of an hour, inside the day', () => {
    expect(shiftedTo(shift, 1, 622, whole)).toMatchObject({ column: 1, from: 615, until: 660 })
    expect(shiftedTo(shift, 0, 2000, whole)).toMatchObject({ from: 1035, until: 1080 })
  })

  it('becomes longer or shorter, never nothing', () => {
    const resized = { ...shift, kind: 'resize' as const }
    expect(shiftedTo(resized, 1, 668, whole)).toMatchObject({ column: 0, from: 600, until: 670 })
    expect(shiftedTo(resized, 0, 0, whole)).toMatchObject({ from: 600, until: 605 })
  })

  it('asks for nothing where it ends up where it began', () => {
    expect(moveOf(shift, column({ practitionerId: 'anan' }), 'Asia/Bangkok')).toBeUndefined()
  })

  it('asks for the column that it was dropped on', () => {
    expect(moveOf({ ...shift, from: 615, until: 660 }, column({ practitionerId: 'siri' }), 'Asia/Bangkok')).toMatchObject({
      start: '2026-12-01T03:15:00.000Z', practitionerId: 'siri', roomId: 'treat-1', durationMinutes: 45,
    })
  })

  it('takes its buffers along', () => {
    const move = moveOf({ ...shift, from: 660, until: 705 }, column({}), 'Asia/Bangkok')
    expect(move && movedTo(appointment(), move)).toMatchObject({ heldFrom: '2026-12-01T03:55:00.000Z', heldUntil: '2026-12-01T04:55:00.000Z' })
  })
})
