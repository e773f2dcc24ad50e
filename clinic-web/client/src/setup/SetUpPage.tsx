import { Anchor, Alert, Button, Container, Drawer, Group, Skeleton, Stack, Tabs, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { getEquipment, getPractitioners, getRooms, getServices } from '../api/booking'
import { getMisfits } from '../api/misfits'
import { getClinicIfAny } from '../api/setup'
import { getPolicy } from '../api/visits'
import { useT } from '../i18n/i18n'
import { PatientFiles } from '../patients/PatientFiles'
import { ProblemNotice } from '../shared/Problem'
import { CalendarLinks } from './CalendarLinks'
import { ClinicForm } from './ClinicForm'
import { ConsentTexts } from './ConsentTexts'
import { EntryList } from './EntryList'
import { EquipmentForm } from './EquipmentForm'
import { FirstSteps } from './FirstSteps'
import { Messages } from './Messages'
import { PolicyForm } from './PolicyForm'
import { PractitionerForm } from './PractitionerForm'
import { RoomForm } from './RoomForm'
import { ServiceForm } from './ServiceForm'
import { useSummaries } from './useSummaries'

const parts = ['practitioners', 'services', 'rooms', 'equipment', 'clinic', 'policy', 'consents', 'messages', 'calendars', 'files'] as const
type Part = (typeof parts)[number]
type ListPart = Exclude<Part, 'clinic' | 'policy' | 'consents' | 'messages' | 'calendars' | 'files'>

/** What the clinic is: everything that bookings are decided by. For managers. */
export function SetUpPage() {
  const t = useT()
  const navigate = useNavigate()
  const { part: asked } = useParams()
  const part = parts.find((each) => each === asked) ?? 'practitioners'
  return (
    <Container size="lg" py="md">
      <Stack>
        <div>
          <Title order={1} size="h3">
            {t.setUp.title}
          </Title>
          <Text size="sm" c="dimmed" maw={720}>
            {t.setUp.help}
          </Text>
        </div>
        <FirstSteps />
        <MisfitsNotice />
        <Tabs value={part} onChange={(value) => void navigate(`/setup/${value ?? ''}`)} keepMounted={false}>
          <Tabs.List aria-label={t.setUp.title}>
            {parts.map((each) => (
              <Tabs.Tab key={each} value={each}>
                {t.setUp.parts[each]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value={part} pt="md">
            <PartOf part={part} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </Container>
  )
}

function PartOf({ part }: { part: Part }) {
  switch (part) {
    case 'clinic':
      return <ClinicPart />
    case 'policy':
      return <PolicyPart />
    case 'consents':
      return <ConsentTexts />
    case 'messages':
      return <Messages />
    case 'calendars':
      return <CalendarLinks />
    case 'files':
      return <PatientFiles />
    default:
      return <ListedPart key={part} part={part} />
  }
}

/** A change breaks no appointment; those that no longer fit wait on a worklist. */
function MisfitsNotice() {
  const t = useT()
  const found = useQuery({ queryKey: ['misfit-count'], queryFn: ({ signal }) => getMisfits(undefined, signal) })
  const count = found.data?.misfits.length ?? 0
  if (count === 0) return null
  return (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t.worklists.misfits.count(count, Boolean(found.data?.next))}>
      <Anchor component={Link} to="/worklists/misfits" size="sm">
        {t.setUp.showMisfits}
      </Anchor>
    </Alert>
  )
}

function ClinicPart() {
  const clinic = useQuery({ queryKey: ['clinic', 'if-any'], queryFn: ({ signal }) => getClinicIfAny(signal), ...asked })
  if (clinic.isPending) return <Skeleton height={320} />
  if (clinic.data === undefined) return <ProblemNotice problem={clinic.error} onRetry={() => void clinic.refetch()} />
  return <ClinicForm stored={clinic.data ?? undefined} />
}

function PolicyPart() {
  const policy = useQuery({ queryKey: ['policy'], queryFn: ({ signal }) => getPolicy(signal), ...asked })
  if (policy.isPending) return <Skeleton height={200} />
  if (!policy.data) return <ProblemNotice problem={policy.error} onRetry={() => void policy.refetch()} />
  return <PolicyForm stored={policy.data} />
}

/** Asked for anew while one edits: whoever else saves is noticed within seconds. */
const asked = { refetchInterval: 10_000 }

function useEntries(part: ListPart) {
  const practitioners = useQuery({ queryKey: ['practitioners'], queryFn: ({ signal }) => getPractitioners(signal), enabled: part === 'practitioners', ...asked })
  const services = useQuery({ queryKey: ['services'], queryFn: ({ signal }) => getServices(signal), enabled: part === 'services', ...asked })
  const rooms = useQuery({ queryKey: ['rooms'], queryFn: ({ signal }) => getRooms(signal), enabled: part === 'rooms', ...asked })
  const equipment = useQuery({ queryKey: ['equipment'], queryFn: ({ signal }) => getEquipment(signal), enabled: part === 'equipment', ...asked })
  return { practitioners, services, rooms, equipment }
}

function ListedPart({ part }: { part: ListPart }) {
  const t = useT()
  const texts = t.setUp[part]
  const [address, setAddress] = useSearchParams()
  const all = useEntries(part)
  const { isPending, error, refetch } = all[part]
  const entries = useSummaries(all.practitioners.data, all.services.data, all.rooms.data, all.equipment.data)[part]
  const opened = address.get('edit')
  const close = () => setAddress({})
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" maw={640}>
          {texts.help}
        </Text>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAddress({ edit: 'new' })}>
          {texts.add}
        </Button>
      </Group>
      {error ? (
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Skeleton height={200} />
      ) : (
        <EntryList label={t.setUp.parts[part]} empty={texts.empty} emptyHelp={texts.emptyHelp} entries={entries} onOpen={(id) => setAddress({ edit: id })} />
      )}
      <Drawer
        opened={opened !== null && !isPending}
        onClose={close}
        position="right"
        size={640}
        title={<Text fw={600}>{opened === 'new' ? texts.add : texts.edit}</Text>}
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        {part === 'practitioners' && <PractitionerForm key={opened} stored={all.practitioners.data?.find((each) => each.id === opened)} onClose={close} />}
        {part === 'services' && <ServiceForm key={opened} stored={all.services.data?.find((each) => each.id === opened)} onClose={close} />}
        {part === 'rooms' && <RoomForm key={opened} stored={all.rooms.data?.find((each) => each.id === opened)} onClose={close} />}
        {part === 'equipment' && <EquipmentForm key={opened} stored={all.equipment.data?.find((each) => each.id === opened)} onClose={close} />}
      </Drawer>
    </Stack>
  )
}
