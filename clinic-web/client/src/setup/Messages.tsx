import { Badge, Box, Checkbox, Code, Group, NativeSelect, Paper, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { channels, getMessagePlan, getMessagePreview, getTogetherPreview, type MessageChannel, type MessagePlan, type MessagePreview, type PlanStep } from '../api/messageTemplates'
import { useSpeech, useT } from '../i18n/i18n'
import lists from '../shared/lists.module.css'
import { languageName } from '../shared/names'
import { ProblemNotice } from '../shared/Problem'
import { momentWords } from './planWords'

/** What patients are written, when, and how each message reads. */
export function Messages() {
  const t = useT()
  const plan = useQuery({ queryKey: ['message-plan'], queryFn: ({ signal }) => getMessagePlan(signal), staleTime: Infinity })
  if (plan.isPending) return <Skeleton height={320} />
  if (plan.isError) return <ProblemNotice problem={plan.error} onRetry={() => void plan.refetch()} />
  return (
    <Stack>
      <Text size="sm" c="dimmed" maw={720}>
        {t.messagePlan.help} {t.messagePlan.quiet(plan.data.quietFrom.slice(0, 5), plan.data.quietUntil.slice(0, 5))}{' '}
        {t.messagePlan.together(plan.data.togetherMinutes, plan.data.togetherOn.map((each) => t.patient.channel[each] ?? each).join(', '))}
      </Text>
      <PlanAndPreview plan={plan.data} />
    </Stack>
  )
}

const idOf = (step: PlanStep) => `${step.kind}.${step.step}`

function PlanAndPreview({ plan }: { plan: MessagePlan }) {
  const { locale } = useSpeech()
  const [address, setAddress] = useSearchParams()
  // The address follows a moment later: a second choice must not begin from an old one.
  const [chosen, setChosen] = useState<Record<string, string>>(() => Object.fromEntries(address))
  const step = plan.steps.find((each) => idOf(each) === chosen.message) ?? plan.steps[0]
  const language = plan.languages.find((each) => each === chosen.language) ?? plan.languages.find((each) => each === locale) ?? 'en'
  const channel = channels.find((each) => each === chosen.channel) ?? 'EMAIL'
  const show = (changed: Record<string, string>) => {
    const next = { ...chosen, ...changed }
    setChosen(next)
    setAddress(next, { replace: true })
  }
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <Steps steps={plan.steps} shown={step} onShow={(each) => show({ message: idOf(each) })} />
      {step && (
        <Preview
          step={step}
          languages={plan.languages}
          language={language}
          channel={channel}
          mayGoTogether={step.together && plan.togetherOn.includes(channel)}
          onLanguage={(chosen) => show({ language: chosen })}
          onChannel={(chosen) => show({ channel: chosen })}
        />
      )}
    </SimpleGrid>
  )
}

function Steps({ steps, shown, onShow }: { steps: PlanStep[]; shown: PlanStep | undefined; onShow: (step: PlanStep) => void }) {
  const t = useT()
  return (
    <ul className={lists.list} aria-label={t.messagePlan.steps} style={{ alignSelf: 'start' }}>
      {steps.map((step) => (
        <li key={idOf(step)} className={lists.row}>
          <button type="button" className={lists.button} aria-current={step === shown} onClick={() => onShow(step)}>
            <StepWords step={step} isShown={step === shown} />
          </button>
        </li>
      ))}
    </ul>
  )
}

function StepWords({ step, isShown }: { step: PlanStep; isShown: boolean }) {
  const t = useT()
  const texts = t.messagePlan
  const after = texts.when(step.after.map((each) => texts.after[each] ?? each))
  const notes = [
    texts.until(momentWords(step.usefulUntil, texts)),
    ...(step.onlyIfAhead ? [texts.onlyIfAhead] : []),
    ...(step.urgent ? [texts.urgent] : []),
    ...(step.together ? [texts.goesTogether] : []),
    ...(step.marketing ? [texts.marketing(step.approval ?? '–')] : []),
  ]
  return (
    <>
      <Text size="sm" fw={isShown ? 700 : 600} component="span" display="block">
        {isShown && '▸ '}
        {t.messages.kind[step.kind] ?? step.kind}: {momentWords(step.due, texts)}
      </Text>
      <Text size="xs" c="dimmed" component="span" display="block">
        {after}; {notes.join('; ')}
      </Text>
    </>
  )
}

function Preview({ step, languages, language, channel, mayGoTogether, onLanguage, onChannel }: {
  step: PlanStep
  languages: string[]
  language: string
  channel: MessageChannel
  mayGoTogether: boolean
  onLanguage: (language: string) => void
  onChannel: (channel: MessageChannel) => void
}) {
  const { t, locale } = useSpeech()
  const texts = t.messagePlan
  const [wantsTogether, setWantsTogether] = useState(false)
  const together = mayGoTogether && wantsTogether
  const preview = useQuery({
    queryKey: together ? ['message-preview', 'together', language] : ['message-preview', step.kind, step.step, language, channel],
    queryFn: ({ signal }) => (together ? getTogetherPreview(language, signal) : getMessagePreview(step.kind, step.step, language, channel, signal)),
    staleTime: Infinity,
  })
  return (
    <Stack component="section" aria-label={texts.preview}>
      <Group grow>
        <NativeSelect
          label={texts.language}
          data={languages.map((value) => ({ value, label: languageName(value, locale) }))}
          value={language}
          onChange={(event) => onLanguage(event.currentTarget.value)}
        />
        <NativeSelect
          label={texts.channel}
          data={channels.map((value) => ({ value, label: t.patient.channel[value] ?? value }))}
          value={channel}
          onChange={(event) => onChannel(event.currentTarget.value as MessageChannel)}
        />
      </Group>
      {mayGoTogether && <Checkbox label={texts.showTogether} checked={wantsTogether} onChange={(event) => setWantsTogether(event.currentTarget.checked)} />}
      <Text size="xs" c="dimmed">
        {texts.sample}
      </Text>
      {preview.isPending ? (
        <Skeleton height={320} />
      ) : preview.isError ? (
        <ProblemNotice problem={preview.error} onRetry={() => void preview.refetch()} />
      ) : (
        <Shown preview={preview.data} />
      )}
    </Stack>
  )
}

function Shown({ preview }: { preview: MessagePreview }) {
  const { t } = useSpeech()
  const texts = t.messagePlan
  return (
    <Stack lang={preview.language}>
      {preview.subject != null && (
        <Text size="sm">
          {texts.from}: {preview.senderName}
          <br />
          {texts.subject}: <strong>{preview.subject}</strong>
        </Text>
      )}
      {preview.html != null && (
        <Paper withBorder style={{ overflow: 'hidden', maxWidth: 420 }}>
          {/* Nothing in it may run, load or lead away: it is only looked at. */}
          <iframe title={texts.mail} sandbox="" srcDoc={preview.html} style={{ border: 0, width: '100%', height: 560, display: 'block', background: '#fff' }} />
        </Paper>
      )}
      {preview.text != null && <Words label={preview.html == null ? texts.preview : texts.plain} text={preview.text} />}
      {preview.sms != null && (
        <Group gap="xs">
          <Badge variant="light">{texts.encoding[preview.sms.encoding] ?? preview.sms.encoding}</Badge>
          <Text size="sm">{texts.parts(preview.sms.segments, preview.sms.characters)}</Text>
        </Group>
      )}
      {preview.templateValues.length > 0 && (
        <Box>
          <Text size="sm">{texts.approvedWords}</Text>
          <ol>
            {preview.templateValues.map((value) => (
              <li key={value}>{value}</li>
            ))}
          </ol>
        </Box>
      )}
      {preview.calendarFile != null && <Words label={texts.file} text={preview.calendarFile} />}
    </Stack>
  )
}

function Words({ label, text }: { label: string; text: string }) {
  return (
    <Box>
      <Title order={2} size="h6" mb={4}>
        {label}
      </Title>
      <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Code>
    </Box>
  )
}
