import { expect, it } from 'vitest'
import { all, datesFaults, hoursFaults, required, spansFaults, stepFaults, validityFaults } from './checks'

it('finds lines of hours without a day, without an end, or that end before they begin', () => {
  expect(
    hoursFaults([
      { days: ['MONDAY'], from: '09:00', until: '17:00' },
      { days: [], from: '09:00', until: '' },
      { days: ['SUNDAY'], from: '13:00', until: '13:00' },
    ]),
  ).toEqual({ 'hours[1].days': 'days', 'hours[1].until': 'required', 'hours[2].until': 'after' })
})

it('compares moments by day and hour', () => {
  expect(
    spansFaults('absences', [
      { from: '2026-12-01T09:00', until: '2026-12-02T08:00' },
      { from: '2026-12-02T09:00', until: '2026-12-01T18:00' },
      { from: '', until: '2026-12-01T18:00' },
    ]),
  ).toEqual({ 'absences[1].until': 'after', 'absences[2].from': 'required' })
})

it('wants each date once and says so at the second', () => {
  expect(datesFaults('holidays', [{ date: '2027-01-01' }, { date: '' }, { date: '2027-01-01' }])).toEqual({
    'holidays[1].date': 'required',
    'holidays[2].date': 'twice',
  })
})

it('lets a credential be valid for a single day, but not end before it begins', () => {
  expect(validityFaults('credentials[0]', { validFrom: '2026-12-01', validUntil: '2026-12-01' })).toEqual({})
  expect(validityFaults('credentials[0]', { validFrom: '2026-12-01', validUntil: '2026-11-30' })).toEqual({ 'credentials[0].validUntil': 'notBefore' })
  expect(validityFaults('credentials[1]', { validFrom: '', validUntil: '' })).toEqual({
    'credentials[1].validFrom': 'required',
    'credentials[1].validUntil': 'required',
  })
})

it('keeps minutes on the grid, and blanks for nothing', () => {
  expect(all(stepFaults('durationMinutes', 45), stepFaults('bufferAfterMinutes', 7), required('name', '  '), required('roomKind', '', 'kind'))).toEqual({
    bufferAfterMinutes: 'step',
    name: 'required',
    roomKind: 'kind',
  })
})
