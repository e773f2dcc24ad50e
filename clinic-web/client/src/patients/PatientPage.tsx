import { Button, Container, Grid, Group, Paper, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconCalendarPlus, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { getAppointmentsOf, getPatient } from '../api/booking'
import { useSpeech } from '../i18n/i18n'
import { useFormats, useNow } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { Fact, Facts } from '../shared/Facts'
import { useRefresh } from '../shared/live'
import { useHasRole } from '../shared/me'
import { ListSkeleton, MessageList } from '../shared/MessageList'
import { fullName, identifierLabels, languageName } from '../shared/names'
import { ProblemNotice } from '../shared/Problem'
import { RecallList } from '../shared/RecallList'
import { AppointmentMark } from '../shared/StatusMark'
import { ageOn } from '../shared/time'
import { shownStatus } from '../shared/visits'
import { WaitingOf } from '../shared/WaitingOf'
import lists from '../shared/lists.module.css'
import { Consents } from './Consents'
import { CorrectDetails } from './CorrectDetails'
import { CourseForm } from './CourseForm'
import { LineAccount } from './LineAccount'
import { MergedRecords } from './MergedRecords'
import { PersonalData } from './PersonalData'
import { WhoSaw } from './WhoSaw'
import { PlanSummary } from './PlanSummary'

export function PatientPage() {
  const { t, locale } = useSpeech()
  const { patientId = '' } = useParams()
  const [, setAddress] = useSearchParams()
  const formats = useFormats()
  const today = formats.dateOf(useNow())
  const mayCorrect = useHasRole('FRONT_DESK', 'MANAGER')
  const manager = useHasRole('MANAGER')
  const [correcting, setCorrecting] = useState(false)
  const patient = useQuery({ queryKey: ['patient', patientId], queryFn: ({ signal }) => getPatient(patientId, signal), ...(correcting ? { refetchInterval: 10_000 } : {}) })

  if (patient.isError)
    return (
      <Container size="md" py="md">
        <ProblemNotice problem={patient.error} onRetry={() => void patient.refetch()} />
      </Container>
    )
  const who = patient.data
  return (
    <Container size="lg" py="md">
      <Stack>
        <Group justify="space-between">
          <div>
            <Title order={1} size="h3">
              {who ? fullName(who.name) : <Skeleton height={28} width={220} />}
            </Title>
            {who && (
              <Text size="sm" c="dimmed">
                {formats.plainDate(who.birthDate)} · {t.patient.age(ageOn(who.birthDate, today))}
              </Text>
            )}
          </div>
          <Group gap="xs">
            <CourseForm patientId={patientId} />
            <Button
              leftSection={<IconCalendarPlus size={18} aria-hidden />}
              onClick={() => setAddress({ new: '1', patient: patientId })}
            >
              {t.patient.bookFor}
            </Button>
          </Group>
        </Group>
        <Grid>
          <Grid.Col span={{ base: 12, md: 7 }}>
            <Stack>
              <Section title={t.patient.appointments}>
                <Appointments patientId={patientId} />
              </Section>
              <Section title={t.messages.title}>
                <MessageList patientId={patientId} />
              </Section>
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Stack>
              <Section title={t.patient.details}>
                {who ? (
                  <Paper withBorder p="sm">
                    <Facts>
                      <Fact label={t.patient.phone}>{who.phone || '–'}</Fact>
                      <Fact label={t.patient.email}>{who.email || '–'}</Fact>
                      {who.identifiers.map((each) => (
                        <Fact key={each.kind} label={identifierLabels(t)[each.kind] ?? each.kind}>
                          {each.value}
                        </Fact>
                      ))}
                      <Fact label={t.patient.language}>{languageName(who.language, locale)}</Fact>
                      <Fact label={t.patient.timeZone}>{who.timeZone}</Fact>
                      <Fact label={t.patient.channels}>
                        {who.channels.map((each) => t.patient.channel[each] ?? each).join(' › ') || '–'}
                      </Fact>
                    </Facts>
                  </Paper>
                ) : (
                  <Skeleton height={180} />
                )}
                {who && mayCorrect && (
                  <Button mt="xs" size="xs" variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setCorrecting(true)}>
                    {t.patients.correct}
                  </Button>
                )}
              </Section>
              <Section title={t.patients.line.title}>
                <LineAccount patientId={patientId} />
              </Section>
              <Section title={t.patients.plan.title}>
                <PlanSummary patientId={patientId} />
              </Section>
              {who && (
                <Section title={t.consents.title}>
                  <Consents patient={who} />
                </Section>
              )}
              <Section title={t.recalls.title}>
                <RecallList patientId={patientId} />
              </Section>
              {who && (
                <Section title={t.worklists.waiting.title}>
                  <WaitingOf patient={who} />
                </Section>
              )}
              {who && (
                <Section title={t.patients.merge.title}>
                  <MergedRecords patient={who} />
                </Section>
              )}
              {manager && (
                <Section title={t.patients.whoSaw.title}>
                  <WhoSaw patientId={patientId} />
                </Section>
              )}
              {manager && (
                <Section title={t.patients.dataExport.title}>
                  <PersonalData patientId={patientId} />
                </Section>
              )}
            </Stack>
          </Grid.Col>
        </Grid>
      </Stack>
      {who && correcting && <CorrectDetails patient={who} onClose={() => setCorrecting(false)} />}
    </Container>
  )
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h5" mb={8}>
        {title}
      </Title>
      {children}
    </section>
  )
}

function Appointments({ patientId }: { patientId: string }) {
  const { t } = useSpeech()
  const formats = useFormats()
  const [, setAddress] = useSearchParams()
  const appointments = useQuery({
    queryKey: ['appointments', 'of', patientId],
    queryFn: ({ signal }) => getAppointmentsOf(patientId, signal),
    refetchInterval: useRefresh(),
  })
  if (appointments.isPending) return <ListSkeleton label={t.common.loading} />
  if (appointments.isError) return <ProblemNotice problem={appointments.error} onRetry={() => void appointments.refetch()} />
  if (appointments.data.length === 0)
    return <Empty title={t.patient.noAppointments} help={t.patient.noAppointmentsHelp} />
  const ordered = [...appointments.data].sort((a, b) => Date.parse(b.start) - Date.parse(a.start))
  return (
    <ul className={lists.list} aria-label={t.patient.appointments}>
      {ordered.map((appointment) => (
        <li key={appointment.id} className={lists.row}>
          <button type="button" className={lists.button} onClick={() => setAddress({ appointment: appointment.id })}>
            <Group justify="space-between" wrap="nowrap">
              <div>
                <Text size="sm" fw={600}>
                  {appointment.serviceName}
                </Text>
                <Text size="xs" c="dimmed">
                  {formats.dayTime(appointment.start)} · {appointment.practitionerName}
                </Text>
              </div>
              <AppointmentMark status={shownStatus(appointment)} />
            </Group>
          </button>
        </li>
      ))}
    </ul>
  )
}
