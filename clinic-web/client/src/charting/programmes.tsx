import { NativeSelect } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { getProtocols, getProtocolVersion, type ProtocolSummary } from '../api/protocols'
import type { Area, Leg, Protocol } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { keyOf, type Site } from './maps'

/** A protocol's id is its programme and its version. */
export const programmeOf = (protocol: string): string => protocol.replace(/-\d+$/, '')

export const ofProgramme = <T extends { protocol: string }>(records: T[], programme: string): T[] =>
  records.filter((each) => programmeOf(each.protocol) === programme)

const versionQuery = (id: string) => ({
  queryKey: ['protocols', id],
  queryFn: ({ signal }: { signal: AbortSignal }) => getProtocolVersion(id, signal),
  staleTime: Infinity,
})

/** A protocol by its id; the clinic's default if there is none. */
export const useProtocol = (id?: string) => useQuery(versionQuery(id ?? 'current'))

const offeredOf = (listed: ProtocolSummary[]): ProtocolSummary[] =>
  listed.filter((each) => each.current).sort((a, b) => Number(b.standard) - Number(a.standard))

/** What new records can be written under: one protocol of each programme, the clinic's default first. */
export const useProgrammes = () =>
  useQuery({ queryKey: ['protocols'], queryFn: ({ signal }) => getProtocols(signal), staleTime: Infinity, select: offeredOf })

/** The protocols of these programmes that new records are written under; the clinic's default if there are none. */
export function useProtocols(programmes: string[]): { protocols: Protocol[]; isPending: boolean; problem: unknown; retry: () => void } {
  const offered = useProgrammes()
  const ids = (offered.data ?? []).filter((each) => programmes.includes(each.programme)).map((each) => each.id)
  return useQueries({
    queries: (ids.length > 0 ? ids : ['current']).map(versionQuery),
    combine: (found) => ({
      protocols: found.flatMap((each) => each.data ?? []),
      isPending: found.some((each) => each.isPending),
      problem: found.find((each) => each.isError)?.error,
      retry: () => found.filter((each) => each.isError).forEach((each) => void each.refetch()),
    }),
  })
}

/** What the sides and the places of an area are called. */
export function useNames(area: Pick<Area, 'side' | 'muscles'> | undefined) {
  const t = useT()
  const side = (leg: Leg) => t.common.side(leg, area?.side ?? 'leg')
  const place = (site: Site) => {
    const muscle = area?.muscles.find((each) => each.code === site.muscle)
    const head = muscle?.heads.find((each) => each.code === site.head)
    return t.charting.session.places[keyOf(site)] ?? head?.text ?? muscle?.text ?? site.muscle
  }
  return { side, place, site: (leg: Leg, site: Site) => `${side(leg)}, ${place(site)}` }
}

/** Which programme something is for; not asked where there is but one. */
export function ProgrammeChoice({ programmes, value, onChange }: {
  programmes: { programme: string; title: string }[]
  value: string
  onChange: (programme: string) => void
}) {
  const t = useT()
  if (programmes.length < 2) return null
  return (
    <NativeSelect
      size="md"
      maw={480}
      label={t.charting.programme}
      value={value}
      data={programmes.map((each) => ({ value: each.programme, label: t.protocol.titles[each.programme] ?? each.title }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
