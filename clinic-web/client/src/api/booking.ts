import { call } from './http'
import type { Answer } from './answer'
import type { components } from './generated/booking'

type Schemas = components['schemas']

export type Appointment = Answer<Schemas['AppointmentView'], 'checkedInAt' | 'cancelReason' | 'sessionId' | 'holdExpiresAt' | 'startedAt' | 'confirmation' | 'courseId' | 'noShowsBefore' | 'history'>
export type AppointmentStatus = Appointment['status']
export type Clinic = Answer<Schemas['ClinicView'], 'lastEdit'>
export type ClinicService = Answer<Schemas['ServiceView'], 'requiredCredential' | 'consultationValidDays' | 'lastEdit'>
export type Patient = Answer<Schemas['PatientView'], 'phone' | 'email'>
export type PersonName = Patient['name']
export type Equipment = Answer<Schemas['EquipmentView'], 'roomId' | 'lastEdit'>
export type Practitioner = Answer<Schemas['PractitionerView'], 'gender' | 'email' | 'phone' | 'lastEdit'>
export type WeeklyHours = Practitioner['hours'][number]
export type Recall = Answer<Schemas['RecallView'], 'closedAt'>
export type Room = Answer<Schemas['RoomView'], 'lastEdit'>
/** A time at which a visit could take place. */
export type Slot = Pick<Answer<Schemas['SlotView']>, 'start' | 'end' | 'practitionerId' | 'roomId'>
/** A free time, and what speaks for it. */
export type FreeSlot = Answer<Schemas['SlotView']>
export type SlotReason = FreeSlot['reasons'][number]
export type DayPart = 'MORNING' | 'AFTERNOON' | 'EVENING'
export type SlotOrder = 'START' | 'BEST'

/** What is asked of the free times; the patient's own visits are left out, but for the one that is moved. */
export interface SlotSearch {
  serviceId: string
  from: string
  to: string
  practitionerId?: string
  dayPart?: DayPart
  language?: string
  gender?: NonNullable<Practitioner['gender']>
  patientId?: string
  movedAppointmentId?: string
  order?: SlotOrder
}

export type PatientForm = Schemas['PatientBody']
export type Booking = Schemas['BookingBody']
export type Channel = Patient['channels'][number]
export type Agreement = Patient['consents'][number]

/** What stands in the way of a booking, as a refused one lists it. */
export interface Conflict {
  resource: 'PRACTITIONER' | 'PRACTITIONER_DAY' | 'ROOM' | 'EQUIPMENT' | 'PATIENT'
  id: string
  from: string
  until: string
  /** Which appointment takes it. */
  appointmentId?: string
  /** When that hold ends; unset where it is more than a hold. */
  expiresAt?: string
}

const api = '/api/booking'

export const getClinic = (signal?: AbortSignal) => call<Clinic>('GET', `${api}/clinic`, { signal })
export const getPractitioners = async (signal?: AbortSignal) =>
  (await call<{ practitioners: Practitioner[] }>('GET', `${api}/practitioners`, { signal })).practitioners
export const getRooms = async (signal?: AbortSignal) =>
  (await call<{ rooms: Room[] }>('GET', `${api}/rooms`, { signal })).rooms
export const getEquipment = async (signal?: AbortSignal) =>
  (await call<{ equipment: Equipment[] }>('GET', `${api}/equipment`, { signal })).equipment
export const getServices = async (signal?: AbortSignal) =>
  (await call<{ services: ClinicService[] }>('GET', `${api}/services`, { signal })).services
export const getDay = async (date: string, signal?: AbortSignal) =>
  (await call<{ appointments: Appointment[] }>('GET', `${api}/appointments`, { query: { date }, signal })).appointments
export const getDays = async (from: string, to: string, signal?: AbortSignal) =>
  (await call<{ appointments: Appointment[] }>('GET', `${api}/appointments`, { query: { from, to }, signal })).appointments
export const getAppointmentsOf = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ appointments: Appointment[] }>('GET', `${api}/appointments`, { query: { patientId }, signal }))
    .appointments
export const getAppointment = (id: string, signal?: AbortSignal) =>
  call<Appointment>('GET', `${api}/appointments/${id}`, { signal })
/** At most 50; `tooMany` says that more fit than can be listed. */
export const searchPatients = (q: string, signal?: AbortSignal) =>
  call<{ patients: Patient[]; tooMany: boolean }>('GET', `${api}/patients`, { query: { query: q }, signal })
export const findPatients = async (q: string, signal?: AbortSignal) => (await searchPatients(q, signal)).patients
export const getPatient = (id: string, signal?: AbortSignal) => call<Patient>('GET', `${api}/patients/${id}`, { signal })
export const registerPatient = (form: PatientForm) => call<Patient>('POST', `${api}/patients`, { body: form })
/** Consents stay as they are. */
export const correctPatient = (id: string, form: PatientForm, version: number) =>
  call<Patient>('PUT', `${api}/patients/${id}`, { body: form, version })
export const getRecalls = async (patientId: string, signal?: AbortSignal) =>
  (await call<{ recalls: Recall[] }>('GET', `${api}/recalls`, { query: { patientId }, signal })).recalls

export const getSlots = async (search: SlotSearch, signal?: AbortSignal) =>
  (await call<{ slots: FreeSlot[] }>('GET', `${api}/slots`, { query: { ...search }, signal })).slots

export const book = (booking: Booking) => call<Appointment>('POST', `${api}/appointments`, { body: booking })
export const reschedule = (appointment: Appointment, to: Slot, override?: { reason: string; rules: string[] }) =>
  call<Appointment>('POST', `${api}/appointments/${appointment.id}/reschedule`, {
    body: { start: to.start, practitionerId: to.practitionerId, override },
    version: appointment.version,
  })
/** Moves to another time, length, practitioner or room: only what differs is asked for. */
export const rescheduleTo = (
  appointment: Appointment,
  to: { start: string; end: string; practitionerId: string; roomId: string; durationMinutes: number },
) => {
  const lengthMinutes = (Date.parse(appointment.end) - Date.parse(appointment.start)) / 60_000
  return call<Appointment>('POST', `${api}/appointments/${appointment.id}/reschedule`, {
    body: {
      start: to.start,
      ...(to.practitionerId === appointment.practitionerId ? {} : { practitionerId: to.practitionerId }),
      ...(to.roomId === appointment.roomId ? {} : { roomId: to.roomId }),
      ...(to.durationMinutes === lengthMinutes ? {} : { durationMinutes: to.durationMinutes }),
    },
    version: appointment.version,
  })
}
export const checkIn = (appointment: Appointment) =>
  call<Appointment>('POST', `${api}/appointments/${appointment.id}/check-in`, { body: {} })
export const cancel = (appointment: Appointment, reason: string) =>
  call<Appointment>('POST', `${api}/appointments/${appointment.id}/cancel`, {
    body: { reason },
    version: appointment.version,
  })
export const noShow = (appointment: Appointment) =>
  call<Appointment>('POST', `${api}/appointments/${appointment.id}/no-show`, {
    body: {},
    version: appointment.version,
  })

/** The business clock where it can be moved; 404 where it is the real one. */
export const getClock = (signal?: AbortSignal) => call<{ now: string }>('GET', '/api/clock', { signal })
