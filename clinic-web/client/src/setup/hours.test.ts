import { expect, it } from 'vitest'
import type { Hours } from '../api/setup'
import { hoursInShort, inOrder } from './hours'

const name = (example: string) => ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][(new Date(`${example}T00:00:00Z`).getUTCDay() + 6) % 7] ?? ''
const line = (days: Hours['days'], from: string, until: string): Hours => ({ days, from, until })

it('orders lines by day and hour', () => {
  expect(
    inOrder([line(['SUNDAY', 'MONDAY'], '13:00', '17:00'), line(['MONDAY'], '09:00', '12:00'), line(['TUESDAY'], '08:00', '10:00')]),
  ).toEqual([line(['MONDAY'], '09:00', '12:00'), line(['MONDAY', 'SUNDAY'], '13:00', '17:00'), line(['TUESDAY'], '08:00', '10:00')])
})

it('says the hours of a week in a line', () => {
  const week: Hours['days'] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY']
  expect(hoursInShort([line(week, '13:00', '18:00'), line(week, '09:00', '12:00'), line(['SATURDAY', 'SUNDAY'], '10:00', '14:00')], name)).toBe(
    'Mon–Thu 09:00–12:00, 13:00–18:00 · Sat, Sun 10:00–14:00',
  )
  expect(hoursInShort([], name)).toBe('')
})
