import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { markOutcome, type RecordedOutcome } from '../api/outcomes'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import lists from '../shared/lists.module.css'
import { MarkAsError } from './MarkAsError'

/** Outcomes as they were recorded, the newest first; those that should not be here are out of sight until somebody asks. */
export function RecordedOutcomes({ patientId, outcomes }: { patientId: string; outcomes: RecordedOutcome[] }) {
  const t = useT()
  const texts = t.outcomes
  const [withErrors, setWithErrors] = useState(false)
  const errors = outcomes.filter((each) => each.enteredInError).length
  const shown = outcomes.filter((each) => withErrors || !each.enteredInError).reverse()
  if (outcomes.length === 0) return null
  return (
    <section aria-label={texts.recorded}>
      <Title order={2} size="h5" mb="xs">
        {texts.recorded}
      </Title>
      <Stack gap="xs">
        {shown.length > 0 && (
          <ul className={lists.list} aria-label={texts.recorded}>
            {shown.map((each) => (
              <li key={each.id} className={lists.row}>
                <Row patientId={patientId} outcome={each} />
              </li>
            ))}
          </ul>
        )}
        {errors > 0 && !withErrors && (
          <Button variant="subtle" size="md" style={{ alignSelf: 'flex-start' }} onClick={() => setWithErrors(true)}>
            {texts.showErrors(errors)}
          </Button>
        )}
      </Stack>
    </section>
  )
}

function Row({ patientId, outcome }: { patientId: string; outcome: RecordedOutcome }) {
  const t = useT()
  const texts = t.outcomes
  const formats = useFormats()
  const queries = useQueryClient()
  const [isMarking, setMarking] = useState(false)
  const measured = ({ girthCm, muscleThicknessMm }: RecordedOutcome['legs']['LEFT']) =>
    typeof girthCm === 'number' ? texts.cm(girthCm) : typeof muscleThicknessMm === 'number' ? texts.mm(muscleThicknessMm) : '–'
  const name = `${formats.plainDate(outcome.on)} · ${t.charting.timeline.perLeg(measured(outcome.legs.LEFT), measured(outcome.legs.RIGHT))}`
  const error = outcome.enteredInError
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Text size="sm">{name}</Text>
        <Text size="sm" c="dimmed">
          {texts.recordedBy(outcome.recordedBy, formats.dayTime(outcome.recordedAt))}
        </Text>
        {error && (
          <Alert color="orange" icon={<IconInfoCircle aria-hidden />} title={texts.inError} mt="xs" p="xs">
            {texts.inErrorBy(error.reason, error.by, formats.dayTime(error.at))}
          </Alert>
        )}
      </div>
      {!error && (
        <Button variant="default" size="sm" aria-label={texts.markOf(name)} onClick={() => setMarking(true)}>
          {texts.mark}
        </Button>
      )}
      {isMarking && (
        <MarkAsError
          words={texts}
          what={name}
          mark={(reason) => markOutcome(patientId, outcome.id, reason)}
          onSettled={() => {
            void queries.invalidateQueries({ queryKey: ['chart', patientId, 'timeline'] })
            return queries.invalidateQueries({ queryKey: ['outcomes', patientId] })
          }}
          onClose={() => setMarking(false)}
        />
      )}
    </Group>
  )
}
