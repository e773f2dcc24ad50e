import { addressOf, call } from './http'

/** What is booked of what could be. */
export interface Share {
  bookedMinutes: number
  workingMinutes: number
  utilisation?: number | null
}
export interface UtilisationLine {
  id: string
  name: string
  total: Share
  parts: { from: string; share: Share }[]
}
export interface Utilisation {
  practitioners: UtilisationLine[]
  rooms: UtilisationLine[]
}
export interface VisitCount {
  attended: number
  missed: number
  cancelled: number
  open: number
  noShowRate?: number | null
}
export interface Attendance {
  total: VisitCount
  services: { serviceId: string; count: VisitCount }[]
  weeks: { from: string; count: VisitCount }[]
}
export interface Spread {
  visits: number
  medianDays?: number | null
  p90Days?: number | null
}
export interface LeadTimes {
  total: Spread
  services: { serviceId: string; spread: Spread }[]
}
export interface Conversion {
  consultations: number
  plans: number
  sessions: number
  maintenance: number
}
export interface Range {
  from: string
  to: string
}
export type ReportName = 'utilisation' | 'attendance' | 'lead-times' | 'conversion'

const api = '/api/booking/reports'

const get = <T>(name: ReportName, { from, to }: Range, signal?: AbortSignal) =>
  call<T>('GET', `${api}/${name}`, { query: { from, to }, signal })

export const getUtilisation = (range: Range, signal?: AbortSignal) => get<Utilisation>('utilisation', range, signal)
export const getAttendance = (range: Range, signal?: AbortSignal) => get<Attendance>('attendance', range, signal)
export const getLeadTimes = (range: Range, signal?: AbortSignal) => get<LeadTimes>('lead-times', range, signal)
export const getConversion = (range: Range, signal?: AbortSignal) => get<Conversion>('conversion', range, signal)
export const tableAddress = (name: ReportName, { from, to }: Range) => addressOf(`${api}/${name}.csv`, { from, to })
