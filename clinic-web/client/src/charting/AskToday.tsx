import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ApiProblem } from '../api/http'
import { recordScreening, type Assessment, type Elsewhere, type Protocol } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { Choices } from '../shared/Choices'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { ElsewhereFields } from './ElsewhereFields'
import { elsewhereFrom, textOf } from './elsewhere'
import { KnownChoices } from './KnownChoices'
import classes from './charting.module.css'

/** What changes within days is asked again on the day of the session; all else stands as it was said. */
export function AskToday({ patientId, visitId, protocol, questions, last, elsewhere, products, today }: {
  patientId: string
  visitId: string
  protocol: Protocol
  /** Names of the protocol's questions that are asked. */
  questions: string[]
  last: Assessment
  elsewhere: Elsewhere[] | undefined
  products: string[]
  today: string
}) {
  const t = useT()
  const queries = useQueryClient()
  const [answers, setAnswers] = useState<Record<string, boolean>>({})
  const [medications, setMedications] = useState<string[]>(last.screening.medications)
  const [given, setGiven] = useState(elsewhere?.map(textOf))
  const [tried, setTried] = useState(false)
  const saving = useMutation({
    mutationFn: recordScreening.bind(null, patientId),
    onSuccess: () => {
      for (const key of [['chart', patientId], ['session']]) void queries.invalidateQueries({ queryKey: key })
      tell(t.screening.saved)
    },
  })
  const errors = (saving.error instanceof ApiProblem && saving.error.problem.errors) || []
  const wordsOf = (question: string) =>
    t.charting.assess.questions[question] ?? protocol.screening.find((each) => each.question === question)?.text ?? question

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const told = given && elsewhereFrom(given, today)
    if (!told || questions.some((each) => answers[each] === undefined)) return
    saving.mutate({ appointmentId: visitId, programme: protocol.programme, answers, medications, elsewhere: told })
  }
  return (
    <Alert variant="light" color="orange" icon={<IconMessageQuestion aria-hidden />} title={t.screening.title} mb="md">
      <form onSubmit={submit} aria-label={t.screening.title} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t.screening.help}</Text>
          {questions.map((question) => (
            <Group key={question} justify="space-between" wrap="nowrap" className={classes.question}>
              <Text size="sm" style={{ flex: 1 }}>
                {wordsOf(question)}
                {tried && answers[question] === undefined && (
                  <Text span size="xs" c="red" role="alert" display="block">
                    {t.charting.assess.required}
                  </Text>
                )}
              </Text>
              <Choices
                label={wordsOf(question)}
                hideLabel
                size="lg"
                choices={[
                  { value: 'no', label: t.common.no },
                  { value: 'yes', label: t.common.yes },
                ]}
                value={answers[question] === undefined ? undefined : answers[question] ? 'yes' : 'no'}
                onChange={(answer) => setAnswers((now) => ({ ...now, [question]: answer === 'yes' }))}
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
            label={t.screening.medications}
            others={t.charting.assess.otherMedications}
            offered={protocol.interactingDrugs}
            told={medications}
            onChange={setMedications}
          />
          {saving.isError && <ProblemNotice problem={saving.error} />}
          <Group justify="flex-end">
            <Button type="submit" size="lg" loading={saving.isPending}>
              {t.screening.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Alert>
  )
}
