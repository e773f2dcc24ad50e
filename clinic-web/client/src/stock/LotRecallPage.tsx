import { Alert, Anchor, Button, Container, Group, List, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconShieldCheck } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { getLotRecall, quarantineLot, type ConcernedPatient, type LotRecall, type Party } from '../api/lots'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import lists from '../shared/lists.module.css'
import { useHasRole } from '../shared/me'
import { ListSkeleton } from '../shared/MessageList'
import { ProblemNotice } from '../shared/Problem'
import { AcknowledgeRecall } from './AcknowledgeRecall'
import { isSettled, settledCount, unitsOf } from './recall'
import classes from './stock.module.css'

const PARTIES: readonly Party[] = ['PATIENT', 'PHYSICIAN']

/** One recalled lot: everybody concerned, what each was given, and who knows. */
export function LotRecallPage() {
  const t = useT()
  const { recallId = '' } = useParams()
  const found = useQuery({
    queryKey: ['lot-recalls', recallId],
    queryFn: ({ signal }) => getLotRecall(recallId, signal),
    refetchInterval: 15_000,
  })
  return (
    <Container size="xl" py="md">
      <Stack>
        <Anchor component={Link} to="/stock" size="sm">
          {t.stock.back}
        </Anchor>
        {found.isPending ? (
          <ListSkeleton label={t.common.loading} />
        ) : found.isError ? (
          <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <Recall found={found.data} />
        )}
      </Stack>
    </Container>
  )
}

function Recall({ found }: { found: LotRecall }) {
  const t = useT()
  const formats = useFormats()
  const { recall, patients } = found
  const settled = settledCount(patients)
  return (
    <>
      <div>
        <Title order={1} size="h3">
          {t.stock.recallPage(recall.product, recall.lot)}
        </Title>
        <Text>{recall.reason}</Text>
        <Text size="sm" c="dimmed">
          {t.stock.since(formats.dayTime(recall.quarantinedAt), recall.quarantinedBy)}
        </Text>
      </div>
      {found.unlistedPatientIds.length > 0 && <Missing found={found} />}
      {patients.length === 0 ? (
        <Paper withBorder>
          <Empty title={t.stock.noneConcerned} help={t.stock.noneConcernedHelp} icon={<IconShieldCheck aria-hidden />} />
        </Paper>
      ) : (
        <>
          <div>
            <Text size="sm" fw={600} mb={4}>
              {found.complete ? t.stock.complete : t.stock.progress(settled, patients.length)}
            </Text>
            <Progress
              value={(settled / patients.length) * 100}
              color={found.complete ? 'brand' : 'orange'}
              aria-label={t.stock.progress(settled, patients.length)}
            />
          </div>
          <ul className={lists.list} aria-label={t.stock.recallPage(recall.product, recall.lot)}>
            {[...patients]
              .sort((a, b) => Number(isSettled(a)) - Number(isSettled(b)))
              .map((patient) => (
                <PatientRow key={patient.patientId} recallId={recall.id} patient={patient} />
              ))}
          </ul>
        </>
      )}
    </>
  )
}

/** An amendment may name a vial of the lot after everybody was listed. */
function Missing({ found }: { found: LotRecall }) {
  const t = useT()
  const queries = useQueryClient()
  const { id, product, lot, reason } = found.recall
  const listing = useMutation({
    mutationFn: () => quarantineLot({ product, lot, reason }),
    onSuccess: (now) => queries.setQueryData(['lot-recalls', id], now),
  })
  return (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />} title={t.stock.missing(found.unlistedPatientIds.length)}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t.stock.missingHelp}</Text>
        {listing.isError && <ProblemNotice problem={listing.error} />}
        <Button loading={listing.isPending} onClick={() => listing.mutate()}>
          {t.stock.list}
        </Button>
      </Stack>
    </Alert>
  )
}

function PatientRow({ recallId, patient }: { recallId: string; patient: ConcernedPatient }) {
  const t = useT()
  const formats = useFormats()
  // A manager sees how far the recall is; charts and what patients were told are for who treats them.
  const treats = useHasRole('PHYSICIAN', 'NURSE')
  const [telling, setTelling] = useState<Party>()
  const name = patient.name ?? t.stock.unnamed
  const knows: Record<Party, boolean> = { PATIENT: patient.patientKnows, PHYSICIAN: patient.physicianKnows }
  return (
    <li className={`${lists.row} ${classes.patient}`}>
      <div>
        {treats ? (
          <Anchor component={Link} to={`/charting/${patient.patientId}`} fw={600} className={classes.name}>
            {name}
          </Anchor>
        ) : (
          <Text fw={600}>{name}</Text>
        )}
        {patient.sessions.map((session) => (
          <Text key={session.sessionId} size="sm">
            {session.signed
              ? t.stock.signed(formats.plainDate(session.on), session.points.length, unitsOf(session.points))
              : t.stock.draft(formats.plainDate(session.on), session.points.length)}
          </Text>
        ))}
      </div>
      <List size="sm" icon={<IconCheck size={16} aria-hidden color="var(--mantine-color-brand-text)" />}>
        {patient.acknowledgements.map((told) => (
          <List.Item key={`${told.party} ${told.at}`}>
            {t.stock.knows[told.party]}: {t.stock.told(told.note, told.by, formats.dayTime(told.at))}
          </List.Item>
        ))}
      </List>
      <Group gap="xs">
        {PARTIES.filter((party) => !knows[party]).map((party) => treats ? (
          <Button
            key={party}
            size="md"
            variant="default"
            aria-label={t.stock.tellFor(t.stock.tell[party] ?? party, name)}
            onClick={() => setTelling(party)}
          >
            {t.stock.tell[party]}
          </Button>
        ) : (
          <Text key={party} size="sm" c="dimmed">
            {t.stock.notYet[party]}
          </Text>
        ))}
      </Group>
      {telling && <AcknowledgeRecall recallId={recallId} patient={patient} party={telling} onClose={() => setTelling(undefined)} />}
    </li>
  )
}
