import { Alert, Button, FileButton, Group, NativeSelect, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { IconCamera, IconInfoCircle, IconPhoto } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { getPhotographs, keepPhotograph, pictureAddress, POSTURES, VIEWS, type Photograph, type Posture, type View } from '../api/photographs'
import type { Consent } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { Choices } from '../shared/Choices'
import { useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { useRefresh } from '../shared/live'
import { ListSkeleton } from '../shared/MessageList'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { ConsentForm } from './ConsentForm'
import { consentsOf, standing } from './consents'
import { firstPair, isAlike, madeSmaller } from './photos'
import { MarkPhotograph, PhotographsInError, usePhotographName } from './PhotographsInError'
import { SignedConsents } from './SignedConsents'
import classes from './charting.module.css'

/** Photographs side by side; none is taken without the patient's consent to it. */
export function PhotosTab({ patientId, patientName, language, consents }: {
  patientId: string
  patientName: string
  language: string | undefined
  consents: Consent[]
}) {
  const t = useT()
  const found = useQuery({
    queryKey: ['photographs', patientId],
    queryFn: ({ signal }) => getPhotographs(patientId, signal),
    refetchInterval: useRefresh('treatment'),
  })
  if (found.isPending) return <ListSkeleton label={t.common.loading} rows={3} />
  if (found.isError && !found.data) return <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
  const shown = found.data.filter((each) => !each.enteredInError)
  return (
    <Stack>
      {standing(consents, 'PHOTOGRAPHS') ? (
        <TakePhotograph patientId={patientId} />
      ) : (
        <ConsentForm kind="PHOTOGRAPHS" patientId={patientId} patientName={patientName} language={language} />
      )}
      {shown.length === 0 ? (
        <Empty title={t.photos.empty} help={t.photos.emptyHelp} icon={<IconPhoto aria-hidden />} />
      ) : (
        <Compare patientId={patientId} photographs={shown} />
      )}
      <PhotographsInError patientId={patientId} photographs={found.data.filter((each) => each.enteredInError)} />
      <SignedConsents patientId={patientId} consents={consentsOf(consents, 'PHOTOGRAPHS')} />
    </Stack>
  )
}

function TakePhotograph({ patientId }: { patientId: string }) {
  const t = useT()
  const queries = useQueryClient()
  const [view, setView] = useState<View>('BACK')
  const [posture, setPosture] = useState<Posture>('RELAXED')
  const keeping = useMutation({
    mutationFn: async (taken: { id: string; file: File }) => keepPhotograph(patientId, taken.id, view, posture, await madeSmaller(taken.file)),
    onSuccess: () => {
      tell(t.photos.kept)
      return queries.invalidateQueries({ queryKey: ['photographs', patientId] })
    },
  })
  const failed = keeping.variables
  return (
    <Paper withBorder p="md" component="section" aria-label={t.photos.take}>
      <Stack>
        <Title order={2} size="h5">
          {t.photos.take}
        </Title>
        <Text size="sm" c="dimmed">
          {t.photos.takeHelp}
        </Text>
        <Choices<View>
          label={t.photos.view}
          size="lg"
          choices={VIEWS.map((value) => ({ value, label: t.photos.views[value] ?? value }))}
          value={view}
          onChange={setView}
        />
        <Choices<Posture>
          label={t.photos.posture}
          size="lg"
          choices={POSTURES.map((value) => ({ value, label: t.photos.postures[value] ?? value }))}
          value={posture}
          onChange={setPosture}
        />
        {keeping.isError && (
          <ProblemNotice problem={keeping.error} onRetry={failed ? () => keeping.mutate(failed) : undefined} />
        )}
        <Group>
          <FileButton
            accept="image/jpeg,image/png,image/*"
            inputProps={{ capture: 'environment', 'aria-label': t.photos.choose }}
            onChange={(file) => file && keeping.mutate({ id: crypto.randomUUID(), file })}
          >
            {(props) => (
              <Button {...props} size="lg" loading={keeping.isPending} leftSection={<IconCamera size={20} aria-hidden />}>
                {t.photos.choose}
              </Button>
            )}
          </FileButton>
        </Group>
      </Stack>
    </Paper>
  )
}

function Compare({ patientId, photographs }: { patientId: string; photographs: Photograph[] }) {
  const t = useT()
  const [chosen, setChosen] = useState<{ before?: string; after?: string }>({})
  const pair = firstPair(photographs)
  const named = (id: string | undefined) => photographs.find((each) => each.id === id)
  const before = named(chosen.before) ?? pair?.before
  const after = named(chosen.after) ?? pair?.after
  if (!before || !after) return null
  return (
    <section aria-label={t.photos.compare}>
      <Title order={2} size="h5" mb="xs">
        {t.photos.compare}
      </Title>
      {!isAlike(before, after) && (
        <Alert color="orange" icon={<IconInfoCircle aria-hidden />} mb="xs" p="xs">
          {t.photos.unlike}
        </Alert>
      )}
      <SimpleGrid cols={2} spacing="xs">
        <Side label={t.photos.before} patientId={patientId} photographs={photographs} shown={before} onChange={(id) => setChosen((now) => ({ ...now, before: id }))} />
        <Side label={t.photos.after} patientId={patientId} photographs={photographs} shown={after} onChange={(id) => setChosen((now) => ({ ...now, after: id }))} />
      </SimpleGrid>
    </section>
  )
}

function Side({ label, patientId, photographs, shown, onChange }: {
  label: string
  patientId: string
  photographs: Photograph[]
  shown: Photograph
  onChange: (id: string) => void
}) {
  const formats = useFormats()
  const nameOf = usePhotographName()
  return (
    <Stack gap="xs">
      <NativeSelect
        size="md"
        label={label}
        value={shown.id}
        data={[...photographs].reverse().map((each) => ({ value: each.id, label: nameOf(each) }))}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <img
        className={classes.photo}
        src={pictureAddress(patientId, shown.id)}
        width={shown.widthPx}
        height={shown.heightPx}
        alt={nameOf(shown)}
      />
      <Text size="xs" c="dimmed">
        {formats.dayTime(shown.takenAt)}, {shown.takenBy}
      </Text>
      <MarkPhotograph key={shown.id} patientId={patientId} photograph={shown} />
    </Stack>
  )
}
