import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Appointment } from '../api/booking'

/** Every command: what it does, and what is read again after it. */
export function useAppointmentCommand<Arguments>(
  appointment: Appointment,
  send: (given: Arguments) => Promise<Appointment>,
  done: (changed: Appointment) => void,
) {
  const queries = useQueryClient()
  const refresh = () => {
    for (const key of [['day'], ['appointments'], ['slots'], ['appointment', appointment.id], ['messages', appointment.patientId]])
      void queries.invalidateQueries({ queryKey: key })
  }
  return useMutation({
    mutationFn: send,
    onSuccess: (changed) => {
      refresh()
      done(changed)
    },
    onError: refresh,
  })
}
