import { Button, Fieldset, Group, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ApiProblem } from '../api/http'
import { LEGS, recordAssessment, type Area, type Assessment, type AssessmentForm, type Bulk, type Elsewhere, type Leg } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { Choices } from '../shared/Choices'
import { useFormats, useNow } from '../shared/clinic'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { Asymmetry } from './Asymmetry'
import { elsewhereFrom, textOf } from './elsewhere'
import { ElsewhereFields } from './ElsewhereFields'
import { KnownChoices } from './KnownChoices'
import { blankReadings, fromText, girthOf, thicknessClassOf, type LegText } from './measuring'
import { useNames, useProtocol, useProtocols } from './programmes'
import { ReadingFields } from './ReadingFields'
import classes from './charting.module.css'

type Answers = Omit<AssessmentForm['screening'], 'answers' | 'allergies' | 'medications'>

/** The questions with a field of their own; the others of a protocol go by their names. */
const FIELDS = new Set<string>([
  'pregnantOrBreastfeeding', 'neuromuscularDisease', 'infectionAtSite', 'dysphagiaOrBreathingDisorder', 'bleedingDisorder',
  'muscleWeaknessOrAtrophy', 'athleteOrRunner',
] satisfies (keyof Answers)[])

const pick = (answers: Record<string, boolean>, named: boolean) =>
  Object.fromEntries(Object.entries(answers).filter(([question]) => FIELDS.has(question) === named))

const blank: LegText = { ...blankReadings, strength: undefined, bulk: undefined }

/** Both sides measured, the questions of the programme asked. Everything typed stays until it is saved. */
export function AssessTab({ patientId, programme, programmes, protocolId, visitId, last, elsewhere, onSaved }: {
  patientId: string
  programme: string
  /** All that the clinic offers: what was given elsewhere may be a product of any. */
  programmes: string[]
  /** The version that new records of the programme are written under. */
  protocolId: string | undefined
  visitId: string
  last: Assessment | undefined
  /** What was told last of toxin that other places have given. */
  elsewhere: Elsewhere[] | undefined
  onSaved: () => void
}) {
  const t = useT()
  const formats = useFormats()
  const queries = useQueryClient()
  const protocol = useProtocol(protocolId)
  const [legs, setLegs] = useState<Record<Leg, LegText>>({ LEFT: blank, RIGHT: blank })
  const [answers, setAnswers] = useState<Record<string, boolean>>({})
  const [allergies, setAllergies] = useState<string[]>(last?.screening.allergies ?? [])
  const [medications, setMedications] = useState<string[]>(last?.screening.medications ?? [])
  const [given, setGiven] = useState(elsewhere?.map(textOf))
  const today = formats.dateOf(useNow())
  const [tried, setTried] = useState(false)
  const thirdAbove = protocol.data?.measurement.circumference?.thirdReadingAboveCm
  const questions = protocol.data?.screening ?? []
  const products = [...new Set(useProtocols(programmes).protocols.flatMap((each) => each.products.map(({ product }) => product)))]

  const saving = useMutation({
    mutationFn: recordAssessment.bind(null, patientId),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['chart', patientId] })
      tell(t.charting.assess.saved)
      onSaved()
    },
  })
  const errors = (saving.error instanceof ApiProblem && saving.error.problem.errors) || []
  const served = (leg: Leg, field: string) =>
    errors.find((each) => each.field.startsWith(`legs`) && each.field.includes(leg) && each.field.includes(field))?.message

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const left = fromText(legs.LEFT, thirdAbove)
    const right = fromText(legs.RIGHT, thirdAbove)
    const told = given && elsewhereFrom(given, today)
    if (!left || !right || !told || questions.some((each) => answers[each.question] === undefined)) return
    saving.mutate({
      appointmentId: visitId,
      programme,
      legs: { LEFT: left, RIGHT: right },
      // Every question of the protocol is answered by now; the service says so if it asks for one more.
      screening: { ...(pick(answers, true) as Answers), answers: pick(answers, false), allergies, medications },
      elsewhere: told,
    })
  }
  if (protocol.isError) return <ProblemNotice problem={protocol.error} onRetry={() => void protocol.refetch()} />
  if (protocol.isPending) return <Skeleton height={360} />

  return (
    <form onSubmit={submit} aria-label={t.charting.tabs.assess} noValidate>
      <Stack>
        {last && (
          <Text size="sm" c="dimmed">
            {t.charting.assess.newest(formats.dayTime(last.assessedAt))}
          </Text>
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          {LEGS.map((leg) => (
            <LegFields
              key={leg}
              leg={leg}
              area={protocol.data.area}
              text={legs[leg]}
              tried={tried}
              thirdAbove={thirdAbove}
              thicknessClass={thicknessClassOf(legs[leg], protocol.data.measurement)}
              served={(field) => served(leg, field)}
              onChange={(changes) => setLegs((now) => ({ ...now, [leg]: { ...now[leg], ...changes } }))}
            />
          ))}
        </SimpleGrid>
        <Asymmetry area={protocol.data.area} left={girthOf(legs.LEFT, thirdAbove)} right={girthOf(legs.RIGHT, thirdAbove)} />
        <Fieldset legend={t.charting.assess.screening} className={classes.fieldset}>
          <Stack gap="xs">
            {questions.map((each) => (
              <Group key={each.question} justify="space-between" wrap="nowrap" className={classes.question}>
                <Text size="sm" style={{ flex: 1 }}>
                  {t.charting.assess.questions[each.question] ?? each.text}
                  {tried && answers[each.question] === undefined && (
                    <Text span size="xs" c="red" role="alert" display="block">
                      {t.charting.assess.required}
                    </Text>
                  )}
                </Text>
                <Choices
                  label={t.charting.assess.questions[each.question] ?? each.text}
                  hideLabel
                  size="lg"
                  choices={[
                    { value: 'no', label: t.common.no },
                    { value: 'yes', label: t.common.yes },
                  ]}
                  value={answers[each.question] === undefined ? undefined : answers[each.question] ? 'yes' : 'no'}
                  onChange={(answer) => setAnswers((now) => ({ ...now, [each.question]: answer === 'yes' }))}
                />
              </Group>
            ))}
            <ElsewhereFields
              texts={given}
              products={products}
              today={today}
              tried={tried}
              served={(index) => errors.find((each) => each.field.startsWith(`elsewhere[${index}]`))?.message}
              onChange={setGiven}
            />
            <KnownChoices
              label={t.charting.assess.allergies}
              others={t.charting.assess.otherAllergies}
              offered={protocol.data.allergies}
              told={allergies}
              onChange={setAllergies}
            />
            <KnownChoices
              label={t.charting.assess.medications}
              others={t.charting.assess.otherMedications}
              offered={protocol.data.interactingDrugs}
              told={medications}
              onChange={setMedications}
            />
          </Stack>
        </Fieldset>
        {saving.isError && <ProblemNotice problem={saving.error} />}
        <Group justify="flex-end">
          <Button type="submit" size="lg" loading={saving.isPending}>
            {t.charting.assess.save}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function LegFields({ leg, area, text, tried, thirdAbove, thicknessClass, served, onChange }: {
  leg: Leg
  area: Area
  text: LegText
  tried: boolean
  thirdAbove: number | undefined
  thicknessClass: string | undefined
  served: (field: string) => string | undefined
  onChange: (changes: Partial<LegText>) => void
}) {
  const t = useT()
  const names = useNames(area)
  const target = area.muscles.find((each) => !each.caution)?.code ?? ''
  const missing = (value: unknown) => (tried && value === undefined ? t.charting.assess.required : undefined)
  return (
    <Fieldset legend={names.side(leg)} className={classes.fieldset}>
      <Stack gap="sm">
        <ReadingFields
          text={text}
          tried={tried}
          thirdAbove={thirdAbove}
          thickness={thicknessClass && t.planning.thickness[thicknessClass]}
          served={served}
          onChange={onChange}
        />
        <Choices
          label={`${t.charting.assess.strengths[target] ?? t.charting.assess.strength} (${t.charting.assess.strengthHint})`}
          size="lg"
          choices={[0, 1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))}
          value={text.strength}
          error={missing(text.strength)}
          onChange={(strength) => onChange({ strength })}
        />
        <Choices
          label={t.charting.assess.bulk}
          size="lg"
          choices={(['MUSCLE', 'FAT', 'OEDEMA', 'MIXED'] as Bulk[]).map((value) => ({
            value,
            label: t.charting.assess.bulkKind[value] ?? value,
          }))}
          value={text.bulk}
          error={missing(text.bulk)}
          onChange={(bulk) => onChange({ bulk })}
        />
      </Stack>
    </Fieldset>
  )
}
