import { useMutation, useQueryClient } from '@tanstack/react-query'
import { rescheduleTo, type Appointment } from '../api/booking'
import { movedTo, type Move } from './calendar'

export interface Moving {
  appointment: Appointment
  move: Move
}

/**
 * Moves an appointment: it is drawn at its new place at once, and springs back if that is refused. What the service
 * answers is what stays.
 */
export function useMove(onMoved: (moved: Appointment, before: Appointment) => void) {
  const queries = useQueryClient()
  const isCalendar = { predicate: ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] === 'day' || queryKey[0] === 'days' }

  const put = (appointment: Appointment) => {
    for (const [key, list] of queries.getQueriesData<Appointment[]>(isCalendar)) {
      if (!list) continue
      const [name, from = '', to = ''] = key as [string, string?, string?]
      const isIn = name === 'day' ? appointment.date === from : from <= appointment.date && appointment.date <= to
      const others = list.filter((each) => each.id !== appointment.id)
      queries.setQueryData(key, isIn ? [...others, appointment] : others)
    }
  }

  return useMutation({
    mutationFn: ({ appointment, move }: Moving) => rescheduleTo(appointment, move),
    onMutate: async ({ appointment, move }: Moving) => {
      await queries.cancelQueries(isCalendar)
      put(movedTo(appointment, move))
    },
    onError: (_, { appointment }) => {
      put(appointment)
      void queries.invalidateQueries(isCalendar)
      void queries.invalidateQueries({ queryKey: ['slots'] })
    },
    onSuccess: (moved, { appointment }) => {
      put({ ...moved, history: undefined })
      void queries.invalidateQueries({ queryKey: ['slots'] })
      void queries.invalidateQueries({ queryKey: ['appointment', moved.id] })
      onMoved(moved, appointment)
    },
  })
}
