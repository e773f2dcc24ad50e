import { getClinic, type Clinic, type ClinicService, type Equipment, type Practitioner, type Room } from './booking'
import type { AttendancePolicy } from './visits'
import type { components } from './generated/booking'
import { ApiProblem, call } from './http'

type Schemas = components['schemas']

export type ClinicBody = Schemas['ClinicBody']
export type ServiceBody = Schemas['ServiceBody']
export type PractitionerBody = Schemas['PractitionerBody']
export type RoomBody = Schemas['RoomBody']
export type EquipmentBody = Schemas['EquipmentBody']
export type PolicyBody = Schemas['PolicyBody']
export type Hours = Schemas['HoursBody']
export type Credential = Schemas['CredentialBody']

/** An entry that somebody described; who and when is told where it is asked for alone. */
export interface Edited {
  name?: string
  version: number
  lastEdit?: { by: string; at: string } | null
}

const api = '/api/booking'

/** The clinic, or null before it is described. */
export async function getClinicIfAny(signal?: AbortSignal): Promise<Clinic | null> {
  try {
    return await getClinic(signal)
  } catch (problem) {
    if (problem instanceof ApiProblem && problem.status === 404) return null
    throw problem
  }
}

export const getService = (id: string) => call<ClinicService>('GET', `${api}/services/${id}`)
export const getPractitioner = (id: string) => call<Practitioner>('GET', `${api}/practitioners/${id}`)
export const getRoom = (id: string) => call<Room>('GET', `${api}/rooms/${id}`)
export const getOneEquipment = (id: string) => call<Equipment>('GET', `${api}/equipment/${id}`)

// Each is described as a whole; version 0 is an entry that must not be there yet.
export const putClinic = (body: ClinicBody, version: number) => call<Clinic>('PUT', `${api}/clinic`, { body, version })
export const putService = (id: string, body: ServiceBody, version: number) =>
  call<ClinicService>('PUT', `${api}/services/${id}`, { body, version })
export const putPractitioner = (id: string, body: PractitionerBody, version: number) =>
  call<Practitioner>('PUT', `${api}/practitioners/${id}`, { body, version })
export const putRoom = (id: string, body: RoomBody, version: number) => call<Room>('PUT', `${api}/rooms/${id}`, { body, version })
export const putEquipment = (id: string, body: EquipmentBody, version: number) =>
  call<Equipment>('PUT', `${api}/equipment/${id}`, { body, version })
export const putPolicy = (body: PolicyBody, version: number) =>
  call<AttendancePolicy>('PUT', `${api}/attendance-policy`, { body, version })
