import type { Answer } from './answer'
import type { Appointment } from './booking'
import type { components } from './generated/booking'
import { call } from './http'

type Schemas = components['schemas']

/** An appointment that the clinic's set-up no longer has a place for, and what is needed to reach the patient. */
export type Misfit = Omit<Answer<Schemas['MisfitView'], 'phone' | 'email'>, 'appointment'> & { appointment: Appointment }

export const getMisfits = (from?: string, signal?: AbortSignal) =>
  call<{ misfits: Misfit[]; next?: string | null }>('GET', '/api/booking/appointments/misfits', { query: { from }, signal })
