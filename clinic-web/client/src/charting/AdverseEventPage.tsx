import { Alert, Anchor, Button, Container, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { IconDownload, IconEye, IconUrgent } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { acknowledge, caseReportAddress, getAdverseEvent, type AdverseEvent, type FollowUp } from '../api/adverseEvents'
import { useT } from '../i18n/i18n'
import { isUnseen, reactionsOf } from '../shared/adverse'
import { useFormats } from '../shared/clinic'
import { Fact, Facts } from '../shared/Facts'
import { useRefresh } from '../shared/live'
import { useHasRole } from '../shared/me'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'
import { AdverseEventMarks } from './AdverseEventMarks'
import { AddFollowUp } from './AddFollowUp'
import { NoteSubmission } from './NoteSubmission'

/** One adverse event: as it was told, what was learned since, and what is left to do. */
export function AdverseEventPage() {
  const t = useT()
  const { eventId = '' } = useParams()
  const found = useQuery({
    queryKey: ['adverse-events', eventId],
    queryFn: ({ signal }) => getAdverseEvent(eventId, signal),
    refetchInterval: useRefresh('treatment'),
  })
  return (
    <Container size="md" py="md">
      {found.isPending ? (
        <ListSkeleton label={t.common.loading} />
      ) : found.isError && !found.data ? (
        <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Event key={found.data.id} event={found.data} />
      )}
    </Container>
  )
}

function Event({ event }: { event: AdverseEvent }) {
  const t = useT()
  const formats = useFormats()
  const physician = useHasRole('PHYSICIAN')
  return (
    <Stack>
      <div>
        <Anchor component={Link} to={`/charting/${event.patientId}`} size="sm">
          {t.adverse.toChart}: {event.patientName ?? t.patient.unnamed}
        </Anchor>
        <Group justify="space-between" align="flex-start">
          <Title order={1} size="h3">
            {reactionsOf(event, t)}
          </Title>
          <AdverseEventMarks event={event} />
        </Group>
        <Text size="sm" c="dimmed">
          {t.adverse.writtenBy(event.reportedBy, formats.dayTime(event.reportedAt))}
        </Text>
      </div>
      <Seen event={event} />
      <Paper withBorder p="md">
        <Told event={event} />
      </Paper>
      <section aria-label={t.adverse.followUps}>
        <Title order={2} size="h5" mb="xs">
          {t.adverse.followUps}
        </Title>
        {event.followUps.length === 0 ? (
          <Text c="dimmed">{t.adverse.noFollowUps}</Text>
        ) : (
          <List spacing="sm">
            {event.followUps.map((each) => (
              <List.Item key={each.at}>
                <Learned event={event} followUp={each} />
              </List.Item>
            ))}
          </List>
        )}
      </section>
      <AddFollowUp event={event} />
      <section aria-label={t.adverse.submission}>
        <Title order={2} size="h5" mb="xs">
          {t.adverse.submission}
        </Title>
        <Stack gap="sm" align="flex-start">
          {event.submissions.map((each) => (
            <Text key={each.at}>{t.adverse.submittedOn(formats.plainDate(each.on), each.authority, each.reference)}</Text>
          ))}
          <Button
            component="a"
            href={caseReportAddress(event.id)}
            download
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t.adverse.caseReport}
          </Button>
          {physician && event.serious && <NoteSubmission id={event.id} />}
        </Stack>
      </section>
    </Stack>
  )
}

function Seen({ event }: { event: AdverseEvent }) {
  const t = useT()
  const formats = useFormats()
  const queries = useQueryClient()
  const physician = useHasRole('PHYSICIAN')
  const seeing = useMutation({
    mutationFn: () => acknowledge(event.id, event.followUps.length),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['adverse-events'] }),
  })
  if (event.acknowledged)
    return <Text size="sm">{t.adverse.seenBy(event.acknowledged.by, formats.dayTime(event.acknowledged.at))}</Text>
  if (!isUnseen(event)) return null
  return (
    <Alert
      color="red"
      icon={<IconUrgent aria-hidden />}
      title={event.acknowledgements.length > 0 ? t.adverse.nobodySawNew : t.adverse.nobodySaw}
    >
      {event.acknowledgements.map((each) => (
        <Text key={each.at} size="sm">
          {t.adverse.sawBefore(each.by, formats.dayTime(each.at))}
        </Text>
      ))}
      {seeing.isError && <ProblemNotice problem={seeing.error} />}
      {physician && (
        <Button size="lg" mt="xs" leftSection={<IconEye size={18} aria-hidden />} loading={seeing.isPending} onClick={() => seeing.mutate()}>
          {t.adverse.seen}
        </Button>
      )}
    </Alert>
  )
}

function Told({ event }: { event: AdverseEvent }) {
  const t = useT()
  const formats = useFormats()
  const unjudged = event.serious && event.seriousness.length === 0
  return (
    <Facts>
      <Fact label={t.adverse.onset}>{formats.plainDate(event.onset)}</Fact>
      <Fact label={t.adverse.awareOn}>{formats.plainDate(event.awareOn)}</Fact>
      <Fact label={t.adverse.site}>{t.adverse.sites[event.site]}</Fact>
      <Fact label={t.adverse.seriousness}>
        {unjudged
          ? t.adverse.notJudged
          : event.seriousness.map((each) => t.adverse.criteria[each]).join(', ') || t.adverse.notSerious}
      </Fact>
      <Fact label={t.adverse.outcome}>{t.adverse.outcomes[event.outcome]}</Fact>
      {event.causality && <Fact label={t.adverse.causality}>{t.adverse.causalities[event.causality]}</Fact>}
      {event.endedOn && <Fact label={t.adverse.endedOn}>{formats.plainDate(event.endedOn)}</Fact>}
      {event.description && <Fact label={t.adverse.description}>{event.description}</Fact>}
      {event.actionTaken && <Fact label={t.adverse.actionTaken}>{event.actionTaken}</Fact>}
    </Facts>
  )
}

function Learned({ event, followUp }: { event: AdverseEvent; followUp: FollowUp }) {
  const t = useT()
  const formats = useFormats()
  const happened = event.reactions.filter((each) => followUp.reactions.includes(each.code))
  const said = [
    followUp.outcome && t.adverse.outcomes[followUp.outcome],
    followUp.seriousness && (followUp.seriousness.map((each) => t.adverse.criteria[each]).join(', ') || t.adverse.notSerious),
    followUp.causality && `${t.adverse.causality} ${t.adverse.causalities[followUp.causality]}`,
  ].filter(Boolean)
  return (
    <>
      {happened.length > 0 && <Text fw={600}>{reactionsOf({ reactions: happened }, t)}</Text>}
      <Text>{followUp.note}</Text>
      {said.length > 0 && <Text size="sm">{said.join(' · ')}</Text>}
      <Text size="sm" c="dimmed">
        {followUp.by}, {formats.dayTime(followUp.at)}
      </Text>
    </>
  )
}
