import type { Answer } from './answer'
import type { Appointment } from './booking'
import type { components } from './generated/booking'
import { call } from './http'

type Schemas = components['schemas']

/** An appointment whose patient asks to cancel, and what is needed to reach them. */
export type Asking = Omit<Answer<Schemas['Asking'], 'phone' | 'email'>, 'appointment'> & { appointment: Appointment }

export const getAsking = async (signal?: AbortSignal) =>
  (await call<{ appointments: Asking[] }>('GET', '/api/booking/appointments/asked-to-cancel', { signal })).appointments
