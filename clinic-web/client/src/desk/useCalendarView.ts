import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { useFormats, useNow } from '../shared/clinic'
import { isDate } from '../shared/time'
import { useStable } from '../shared/useStable'
import type { By, Filter, View } from './calendar'

export interface CalendarView {
  view: View
  by: By
  date: string
  today: string
  filter: Filter
  change: (changes: Partial<{ view: View; by: By; date: string; who: string[] }>) => void
}

/** A day is drawn in one go: in slices it would only take longer. */
const AT_ONCE = { flushSync: true }

/** What the calendar shows is part of the address, so that it can be kept, sent and gone back to. */
export function useCalendarView(): CalendarView {
  const formats = useFormats()
  const [address, setAddress] = useSearchParams()
  const today = formats.dateOf(useNow())
  const asked = address.get('date')
  const who = address.get('who') ?? ''
  const change = useStable<Parameters<CalendarView['change']>, void>((changes) =>
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
    }, AT_ONCE),
  )
  const view = address.get('view') === 'week' ? 'week' : 'day'
  const by = address.get('columns') === 'rooms' ? 'rooms' : 'practitioners'
  const date = isDate(asked) ? asked : today
  return useMemo(
    () => ({ view, by, date, today, filter: { practitionerIds: who ? who.split(',') : [] }, change }),
    [view, by, date, today, who, change],
  )
}
