import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Appointment } from '../api/booking'

/**
 * Every command: what it does, and what is read again after it. Its context is the appointment as it was seen when the
 * command was given, so that a refusal can tell what others did since.
 */
export function useAppointmentCommand<Arguments>(
  appointment: Appointment,
  send: (given: Arguments) => Promise<Appointment>,
  done: (changed: Appointment) => void,
) {
  const queries = useQueryClient()
  const refresh = () => {
    for (const key of [['day'], ['days'], ['appointments'], ['slots'], ['appointment', appointment.id], ['messages', appointment.patientId]])
      void queries.invalidateQueries({ queryKey: key })
  }
  return useMutation({
    mutationFn: send,
    onMutate: () => appointment,
    onSuccess: (changed) => {
      refresh()
      done(changed)
    },
    onError: refresh,
  })
}
