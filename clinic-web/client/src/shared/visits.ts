import type { Appointment } from '../api/booking'

/** A visit's state as people see it: one that the patient has confirmed is told from one that is only booked. */
export const shownStatus = ({ status, confirmation }: Pick<Appointment, 'status' | 'confirmation'>): string =>
  status === 'BOOKED' && confirmation?.at ? 'CONFIRMED' : status
