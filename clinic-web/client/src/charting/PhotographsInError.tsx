import { Alert, Button, SimpleGrid, Stack, Title } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { markPhotograph, pictureAddress, type Photograph } from '../api/photographs'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { MarkAsError } from './MarkAsError'
import classes from './charting.module.css'

/** What a photograph is called: its day, and how it was taken. */
export function usePhotographName() {
  const t = useT()
  const formats = useFormats()
  return (each: Photograph) =>
    `${formats.plainDate(each.takenOn)} · ${t.photos.views[each.view] ?? each.view} · ${t.photos.postures[each.posture] ?? each.posture}`
}

/** Photographs that should not be here: out of sight until somebody asks, with who said so, when and why. */
export function PhotographsInError({ patientId, photographs }: { patientId: string; photographs: Photograph[] }) {
  const t = useT()
  const formats = useFormats()
  const nameOf = usePhotographName()
  const [isOpen, setOpen] = useState(false)
  if (photographs.length === 0) return null
  if (!isOpen)
    return (
      <Button variant="subtle" size="md" style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>
        {t.photos.showErrors(photographs.length)}
      </Button>
    )
  return (
    <section aria-label={t.photos.inError}>
      <Title order={2} size="h5" mb="xs">
        {t.photos.inError}
      </Title>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {photographs.map((each) => (
          <Stack key={each.id} gap="xs">
            <Alert color="orange" icon={<IconInfoCircle aria-hidden />} title={nameOf(each)} p="xs">
              {each.enteredInError &&
                t.photos.inErrorBy(each.enteredInError.reason, each.enteredInError.by, formats.dayTime(each.enteredInError.at))}
            </Alert>
            <img
              className={classes.photo}
              src={pictureAddress(patientId, each.id)}
              width={each.widthPx}
              height={each.heightPx}
              loading="lazy"
              alt={nameOf(each)}
            />
          </Stack>
        ))}
      </SimpleGrid>
    </section>
  )
}

/** Says that a photograph should not be here; it stays in the record. */
export function MarkPhotograph({ patientId, photograph }: { patientId: string; photograph: Photograph }) {
  const t = useT()
  const queries = useQueryClient()
  const name = usePhotographName()(photograph)
  const [isMarking, setMarking] = useState(false)
  return (
    <>
      <Button variant="default" size="sm" style={{ alignSelf: 'flex-start' }} aria-label={t.photos.markOf(name)} onClick={() => setMarking(true)}>
        {t.photos.mark}
      </Button>
      {isMarking && (
        <MarkAsError
          words={t.photos}
          what={name}
          mark={(reason) => markPhotograph(patientId, photograph.id, reason)}
          onSettled={() => {
            void queries.invalidateQueries({ queryKey: ['chart', patientId, 'timeline'] })
            return queries.invalidateQueries({ queryKey: ['photographs', patientId] })
          }}
          onClose={() => setMarking(false)}
        />
      )}
    </>
  )
}
