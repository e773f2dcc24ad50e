import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { getClinic, getClock, getEquipment, getPractitioners, getRooms, getServices } from '../api/booking'
import type { Clinic, ClinicService, Equipment, Practitioner, Room } from '../api/booking'
import { ApiProblem } from '../api/http'
import { useSpeech } from '../i18n/i18n'
import { useSeconds } from './useSeconds'
import { dateIn } from './time'

export interface ClinicFacts {
  clinic: Clinic | undefined
  zone: string
  practitioners: Practitioner[]
  rooms: Room[]
  equipment: Equipment[]
  services: ClinicService[]
  practitionerName: (id: string) => string
  roomName: (id: string) => string
  equipmentName: (id: string) => string
  serviceName: (id: string) => string
}

const ClinicContext = createContext<ClinicFacts | undefined>(undefined)
const setUp = { staleTime: 60_000 }

export function ClinicProvider({ children }: { children: ReactNode }) {
  const clinic = useQuery({ queryKey: ['clinic'], queryFn: ({ signal }) => getClinic(signal), ...setUp })
  const practitioners = useQuery({ queryKey: ['practitioners'], queryFn: ({ signal }) => getPractitioners(signal), ...setUp })
  const rooms = useQuery({ queryKey: ['rooms'], queryFn: ({ signal }) => getRooms(signal), ...setUp })
  const equipment = useQuery({ queryKey: ['equipment'], queryFn: ({ signal }) => getEquipment(signal), ...setUp })
  const services = useQuery({ queryKey: ['services'], queryFn: ({ signal }) => getServices(signal), ...setUp })
  const facts = useMemo<ClinicFacts>(() => {
    const named = (things: { id: string; name: string }[] | undefined) => (id: string) =>
      things?.find((thing) => thing.id === id)?.name ?? id
    return {
      clinic: clinic.data,
      zone: clinic.data?.timeZone ?? 'Asia/Bangkok',
      practitioners: practitioners.data ?? [],
      rooms: rooms.data ?? [],
      equipment: equipment.data ?? [],
      services: services.data ?? [],
      practitionerName: named(practitioners.data),
      roomName: named(rooms.data),
      equipmentName: named(equipment.data),
      serviceName: named(services.data),
    }
  }, [clinic.data, practitioners.data, rooms.data, equipment.data, services.data])
  return <ClinicContext value={facts}>{children}</ClinicContext>
}

export function useClinic(): ClinicFacts {
  const facts = useContext(ClinicContext)
  if (!facts) throw new Error('ClinicProvider is missing')
  return facts
}

/** The clinic's present moment; where the business clock was moved, that clock's. */
export function useNow(everySeconds = 30): Date {
  const clock = useQuery({
    queryKey: ['clock'],
    queryFn: async ({ signal }) => {
      try {
        const { now } = await getClock(signal)
        return Date.parse(now) - Date.now()
      } catch (problem) {
        // No such thing where time is real.
        if (problem instanceof ApiProblem && problem.status === 404) return null
        throw problem
      }
    },
    staleTime: 5_000,
    refetchInterval: (query) => (query.state.data === null ? false : 5_000),
  })
  return new Date(useSeconds(everySeconds) + (clock.data ?? 0))
}

/** How times are written here: the clinic's zone, the reader's language. */
export function useFormats() {
  const { zone } = useClinic()
  const { locale } = useSpeech()
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) => {
      const formatter = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
      return (instant: string | Date) => formatter.format(new Date(instant))
    }
    const plain = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'medium' })
    const inUtc = (options: Intl.DateTimeFormatOptions) => {
      const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
      return (date: string) => formatter.format(new Date(`${date}T00:00:00Z`))
    }
    const spans = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' })
    const wall = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    const weekdays = { long: inUtc({ weekday: 'long' }), narrow: inUtc({ weekday: 'narrow' }) }
    return {
      plainDay: inUtc({ weekday: 'short', day: 'numeric', month: 'short' }),
      month: inUtc({ month: 'long', year: 'numeric' }),
      weekday: (date: string, length: 'long' | 'narrow') => weekdays[length](date),
      /** Both days of a period, what they share said once. */
      span: (from: string, to: string) => spans.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)),
      /** From when until when on the clinic's own clock, as the services write it: without a zone. */
      wallSpan: ({ from, until }: { from: string; until: string }) => wall.formatRange(new Date(`${from.slice(0, 16)}Z`), new Date(`${until.slice(0, 16)}Z`)),
      time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      day: format({ weekday: 'short', day: 'numeric', month: 'short' }),
      dayTime: format({ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      date: format({ dateStyle: 'medium' }),
      longDay: inUtc({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
      plainDate: (date: string) => plain.format(new Date(`${date}T00:00:00Z`)),
      dateOf: (instant: string | Date) => dateIn(zone, new Date(instant)),
    }
  }, [locale, zone])
}
