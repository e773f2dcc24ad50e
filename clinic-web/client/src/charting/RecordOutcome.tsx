import { Button, Fieldset, Group, Paper, SimpleGrid, Stack, Textarea, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ApiProblem } from '../api/http'
import { recordOutcome, type NewOutcome, type Outcomes, type Rater } from '../api/outcomes'
import { LEGS, type Leg, type Protocol } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { Choices } from '../shared/Choices'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { useNames } from './programmes'
import classes from './charting.module.css'
import { blankReadings as blank, readingsFrom, type ReadingText } from './measuring'
import { ReadingFields } from './ReadingFields'


/** What was found today. Everything typed stays until it is saved. */
export function RecordOutcome({ patientId, protocol, scale }: {
  patientId: string
  protocol: Protocol
  scale: Outcomes['scale'] | undefined
}) {
  const t = useT()
  const texts = t.outcomes
  const queries = useQueryClient()
  const names = useNames(protocol.area)
  const [legs, setLegs] = useState<Record<Leg, ReadingText>>({ LEFT: blank, RIGHT: blank })
  const [score, setScore] = useState<number>()
  const [ratedBy, setRatedBy] = useState<Rater>('PATIENT')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const thirdAbove = protocol.measurement.circumference?.thirdReadingAboveCm
  const saving = useMutation({
    mutationFn: (found: NewOutcome) => recordOutcome(patientId, found),
    onSuccess: () => {
      setLegs({ LEFT: blank, RIGHT: blank })
      setScore(undefined)
      setNote('')
      setTried(false)
      tell(texts.saved)
      return queries.invalidateQueries({ queryKey: ['outcomes', patientId] })
    },
  })
  const errors = (saving.error instanceof ApiProblem && saving.error.problem.errors) || []
  const served = (leg: Leg, field: string) => errors.find((each) => each.field.includes(leg) && each.field.includes(field))?.message
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const left = readingsFrom(legs.LEFT, thirdAbove)
    const right = readingsFrom(legs.RIGHT, thirdAbove)
    if (left && right) saving.mutate({ programme: protocol.programme, legs: { LEFT: left, RIGHT: right }, score, ratedBy, note: note.trim() || undefined })
  }
  return (
    <Paper withBorder p="md" component="form" aria-label={texts.record} onSubmit={submit} noValidate>
      <Stack>
        <Title order={2} size="h5">
          {texts.record}
        </Title>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {LEGS.map((leg) => (
            <Fieldset key={leg} legend={names.side(leg)} className={classes.fieldset}>
              <Stack gap="sm">
                <ReadingFields
                  text={legs[leg]}
                  tried={tried}
                  thirdAbove={thirdAbove}
                  served={(field) => served(leg, field)}
                  onChange={(changes) => setLegs((now) => ({ ...now, [leg]: { ...now[leg], ...changes } }))}
                />
              </Stack>
            </Fieldset>
          ))}
        </SimpleGrid>
        {scale && (
          <>
            <Choices
              label={texts.howMuch}
              size="lg"
              choices={scale.scores.map((each) => ({ value: each.score, label: texts.scores[`${scale.scale} ${each.score}`] ?? each.text }))}
              value={score}
              onChange={setScore}
            />
            <Choices<Rater>
              label={texts.ratedBy}
              choices={(['PATIENT', 'PHYSICIAN'] as const).map((value) => ({ value, label: texts.raters[value] ?? value }))}
              value={ratedBy}
              onChange={setRatedBy}
            />
          </>
        )}
        <Textarea size="md" label={texts.note} autosize maxLength={2000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        {saving.isError && <ProblemNotice problem={saving.error} />}
        <Group justify="flex-end">
          <Button type="submit" size="lg" loading={saving.isPending}>
            {texts.save}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
