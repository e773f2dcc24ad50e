import { call } from './http'

export type Channel = 'EMAIL' | 'SMS' | 'LINE' | 'WHATSAPP'
export type Agreement = 'HEALTH_DATA' | 'MESSAGES' | 'MARKETING'
export type AppointmentStatus = 'BOOKED' | 'CHECKED_IN' | 'COMPLETED' | 'CANCELLED' | 'MISSED'
export type VisitKind = 'CONSULTATION' | 'SESSION' | 'REVIEW'

export interface PersonName {
  given: string
  family: string
}

export interface PatientForm {
  name: PersonName
  birthDate: string
  phone?: string | null
  email?: string | null
  language: string
  timeZone: string
  channels: Channel[]
  consents: Agreement[]
}

export interface Patient extends PatientForm {
  id: string
  version: number
}

export interface WeeklyHours {
  days: string[]
  from: string
  until: string
}

export interface Clinic {
  name: string
  address?: string
  timeZone: string
  language: string
  hours: WeeklyHours[]
}

export interface Practitioner {
  id: string
  name: string
  hours: WeeklyHours[]
  active: boolean
}

export interface Room {
  id: string
  name: string
  kind: string
}

export interface ClinicService {
  id: string
  name: string
  kind: VisitKind
  durationMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  active: boolean
}

export interface Appointment {
  id: string
  version: number
  status: AppointmentStatus
  patientId: string
  patientName: PersonName
  serviceId: string
  serviceName: string
  kind: VisitKind
  practitionerId: string
  practitionerName: string
  roomId: string
  roomName: string
  start: string
  end: string
  /** With the buffers, for which practitioner and room are held. */
  heldFrom: string
  heldUntil: string
  checkedInAt?: string | null
}

export interface Slot {
  start: string
  end: string
  practitionerId: string
  roomId: string
}

export interface Conflict {
  resource: 'PRACTITIONER' | 'ROOM' | 'PATIENT'
  id: string
  from: string
  until: string
}

export interface Recall {
  id: string
  kind: string
  status: 'OPEN' | 'CLOSED'
  from: string
  until: string
  reason?: string
}

const api = '/api/booking'

export const getClinic = (signal?: AbortSignal) => call<Clinic>('GET', `${api}/clinic`, { signal })
export const getPractitioners = async (signal?: AbortSignal) =>
  (await call<{ practitioners: Practitioner[] }>('GET', `${api}/practitioners`, { signal })).practitioners
export const getRooms = async (signal?: AbortSignal) =>
  (await call<{ rooms: Room[] }>('GET', `${api}/rooms`, { signal })).rooms
export const getServices = async (signal?: AbortSignal) =>
  (await call<{ services: ClinicService[] }>('GET', `${api}/services`, { signal })).services
export const getDay = async (date: string, signal?: AbortSignal) =>
  (await call<{ appointments: Appointment[] }>('GET', `${api}/appointments`, { query: { date }, signal })).appointments
export const getAppointmentsOf = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ appointments: Appointment[] }>('GET', `${api}/appointments`, { query: { patientId }, signal }))
    .appointments
export const getAppointment = (id: string, signal?: AbortSignal) =>
  call<Appointment>('GET', `${api}/appointments/${id}`, { signal })
export const findPatients = async (q: string, signal?: AbortSignal) =>
  (await call<{ patients: Patient[] }>('GET', `${api}/patients`, { query: { query: q }, signal })).patients
export const getPatient = (id: string, signal?: AbortSignal) => call<Patient>('GET', `${api}/patients/${id}`, { signal })
export const registerPatient = (form: PatientForm) => call<Patient>('POST', `${api}/patients`, { body: form })
export const getRecalls = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ recalls: Recall[] }>('GET', `${api}/recalls`, { query: { patientId }, signal })).recalls

export const getSlots = async (
  search: { serviceId: string; from: string; to: string; practitionerId?: string },
  signal?: AbortSignal,
) => (await call<{ slots: Slot[] }>('GET', `${api}/slots`, { query: search, signal })).slots

export interface Booking {
  patientId: string
  serviceId: string
  practitionerId: string
  roomId?: string
  start: string
}

export const book = (booking: Booking) => call<Appointment>('POST', `${api}/appointments`, { body: booking })
export const reschedule = (appointment: Appointment, to: Slot) =>
  call<Appointment>('POST', `${api}/appointments/${appointment.id}/reschedule`, {
    body: { start: to.start, practitionerId: to.practitionerId },
    version: appointment.version,
  })
export const checkIn = (appointment: Appointment) =>
  call<Appointment>('POST', `${api}/appointments/${appointment.id}/check-in`, { body: {} })
export const cancel = (appointment: Appointment, reason: string) =>
  call<Appointment>('POST', `${api}/appointments/${appointment.id}/cancel`, { body: { reason } })
export const noShow = (appointment: Appointment) =>
  call<Appointment>('POST', `${api}/appointments/${appointment.id}/no-show`, { body: {} })

/** The business clock where it can be moved; 404 where it is the real one. */
export const getClock = (signal?: AbortSignal) => call<{ now: string }>('GET', '/api/clock', { signal })
