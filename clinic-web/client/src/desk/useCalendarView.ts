import { useCallback, useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useFormats, useNow } from '../shared/clinic'
import { isDate } from '../shared/time'
import type { By, Filter, View } from './calendar'

export interface CalendarView {
  view: View
  by: By
  date: string
  today: string
  filter: Filter
  change: (changes: Partial<{ view: View; by: By; date: string; who: string[] }>) => void
}

/** What the calendar shows is part of the address, so that it can be kept, sent and gone back to. */
export function useCalendarView(): CalendarView {
  const formats = useFormats()
  const [address, setAddress] = useSearchParams()
  const today = formats.dateOf(useNow())
  const asked = address.get('date')
  const who = address.get('who') ?? ''
  const change = useCallback<CalendarView['change']>(
    (changes) =>
      setAddress((now) => {
        const next = new URLSearchParams(now)
        next.delete('appointment')
        const put = (name: string, value: string | undefined, usual: string) => {
          if (value === undefined) return
          if (value === usual) next.delete(name)
          else next.set(name, value)
        }
        put('view', changes.view, 'day')
        put('columns', changes.by, 'practitioners')
        put('date', changes.date, today)
        put('who', changes.who?.join(','), '')
        return next
      }),
    [setAddress, today],
  )
  return {
    view: address.get('view') === 'week' ? 'week' : 'day',
    by: address.get('columns') === 'rooms' ? 'rooms' : 'practitioners',
    date: isDate(asked) ? asked : today,
    today,
    filter: useMemo(() => ({ practitionerIds: who ? who.split(',') : [] }), [who]),
    change,
  }
}
