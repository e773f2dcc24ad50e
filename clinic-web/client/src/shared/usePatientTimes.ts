import { useQuery } from '@tanstack/react-query'
import { getAppointmentsOf, type Appointment } from '../api/booking'

// A visit that is over early still keeps its time.
const HOLDING: Appointment['status'][] = ['BOOKED', 'CHECKED_IN', 'COMPLETED']

/** When a patient is taken already; the appointment that is being moved does not count. */
export function usePatientTimes(patientId: string, moved?: string): { isKnown: boolean; taken: Appointment[] } {
  const appointments = useQuery({
    queryKey: ['appointments', 'of', patientId],
    queryFn: ({ signal }) => getAppointmentsOf(patientId, signal),
    staleTime: 5_000,
  })
  return {
    // A failed look only costs a refusal later.
    isKnown: !appointments.isPending,
    taken: (appointments.data ?? []).filter(
      (each) => each.id !== moved && HOLDING.includes(each.status),
    ),
  }
}
