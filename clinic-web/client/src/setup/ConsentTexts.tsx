import { Accordion, Alert, Button, Group, NativeSelect, Paper, Skeleton, Stack, Text, Textarea, Title } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Agreement } from '../api/booking'
import { agreements, publishConsentText, type ConsentText } from '../api/consents'
import { useSpeech, useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { Confirm } from '../shared/Confirm'
import { currentText, useConsentTexts } from '../shared/consentTexts'
import { ConsentWording } from '../shared/ConsentWording'
import { languageChoices, languageName } from '../shared/names'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { useLeaving } from './useEntry'

/** A text that is being written, and the one that its author began from. */
interface Work {
  base: ConsentText | undefined
  draft: Draft
}

type Draft = Record<string, string>

const draftOf = (text: ConsentText | undefined): Draft =>
  text ? Object.fromEntries(text.texts.map((each) => [each.language, each.text])) : { th: '', en: '' }

/** What patients read before they agree. A text that somebody agreed to is never changed: a new one follows it. */
export function ConsentTexts() {
  const t = useT()
  const published = useConsentTexts()
  const [works, setWorks] = useState<Partial<Record<Agreement, Work>>>({})
  const leaving = useLeaving(Object.values(works).some(Boolean))
  if (published.isPending) return <Skeleton height={320} />
  if (published.isError) return <ProblemNotice problem={published.error} onRetry={() => void published.refetch()} />
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed" maw={720}>
        {t.consents.setUpHelp}
      </Text>
      {agreements.map((each) => {
        const current = currentText(published.data, each)
        return (
          <Wording
            key={each}
            agreement={each}
            current={current}
            before={published.data.filter((text) => text.agreement === each && text !== current).reverse()}
            work={works[each]}
            onWork={(work) => setWorks((now) => ({ ...now, [each]: work }))}
          />
        )
      })}
      <Confirm
        opened={leaving.state === 'blocked'}
        title={t.setUp.leaveTitle}
        help={t.setUp.leaveHelp}
        yes={t.setUp.leaveYes}
        keep={t.setUp.leaveNo}
        onYes={() => leaving.proceed?.()}
        onClose={() => leaving.reset?.()}
      />
    </Stack>
  )
}

function Wording({ agreement, current, before, work, onWork }: {
  agreement: Agreement
  current: ConsentText | undefined
  before: ConsentText[]
  work: Work | undefined
  onWork: (work: Work | undefined) => void
}) {
  const { t, locale } = useSpeech()
  const texts = t.consents
  const formats = useFormats()
  const draft = work?.draft ?? draftOf(current)
  const [asking, setAsking] = useState(false)
  const write = (next: Draft) => onWork({ base: work ? work.base : current, draft: next })
  const name = t.patient.consent[agreement] ?? agreement
  const missing = languageChoices(locale).filter((each) => !(each.value in draft))
  const isStale = work !== undefined && work.base?.version !== current?.version
  const next = texts.publish((current?.version ?? 0) + 1)
  return (
    <Paper withBorder p="md" component="section" aria-label={name}>
      <Stack>
        <div>
          <Title order={2} size="h5">
            {name}
          </Title>
          <Text size="xs" c="dimmed">
            {current ? texts.published(current.version, formats.dayTime(current.publishedAt), current.by) : texts.noneYet}
          </Text>
        </div>
        {isStale && current && <Overtaken theirs={current} onKeep={() => onWork({ base: current, draft })} onDiscard={() => onWork(undefined)} />}
        {Object.entries(draft).map(([language, text]) => (
          <Textarea
            key={language}
            lang={language}
            label={languageName(language, locale)}
            autosize
            minRows={2}
            maxRows={12}
            maxLength={10_000}
            value={text}
            onChange={(event) => write({ ...draft, [language]: event.currentTarget.value })}
          />
        ))}
        <Group justify="space-between" align="flex-end">
          <NativeSelect
            w={220}
            label={texts.addLanguage}
            data={[{ value: '', label: texts.choose }, ...missing]}
            value=""
            onChange={(event) => write({ ...draft, [event.currentTarget.value]: '' })}
          />
          <Group>
            {work && (
              <Button variant="default" onClick={() => onWork(undefined)}>
                {texts.discard}
              </Button>
            )}
            <Button disabled={!work || isStale || Object.values(draft).every((each) => each.trim() === '')} onClick={() => setAsking(true)}>
              {next}
            </Button>
          </Group>
        </Group>
        {before.length > 0 && <Earlier texts={before} />}
      </Stack>
      {asking && work && !isStale && (
        <Publishing agreement={agreement} work={work} yes={next} onDone={() => onWork(undefined)} onClose={() => setAsking(false)} />
      )}
    </Paper>
  )
}

/** Somebody published meanwhile: theirs is shown, and what was typed is kept until its author has chosen. */
function Overtaken({ theirs, onKeep, onDiscard }: { theirs: ConsentText; onKeep: () => void; onDiscard: () => void }) {
  const t = useT()
  return (
    <Alert role="alert" color="orange" variant="light" icon={<IconUsers aria-hidden />} title={t.consents.overtaken(theirs.by, theirs.version)}>
      <Stack gap="xs">
        <OneWording text={theirs} />
        <Text size="sm">{t.consents.overtakenHelp}</Text>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onKeep}>
            {t.setUp.stale.keepMine}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDiscard}>
            {t.setUp.stale.takeStored}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

function Publishing({ agreement, work, yes, onDone, onClose }: {
  agreement: Agreement
  work: Work
  yes: string
  onDone: () => void
  onClose: () => void
}) {
  const t = useT()
  const texts = t.consents
  const queries = useQueryClient()
  const publishing = useMutation({
    mutationFn: () =>
      publishConsentText({
        agreement,
        replacesVersion: work.base?.version ?? 0,
        texts: Object.entries(work.draft)
          .map(([language, text]) => ({ language, text: text.trim() }))
          .filter((each) => each.text !== ''),
      }),
    onSuccess: (text) => tell(texts.isPublished(text.version)),
    onSettled: async (published) => {
      // The text that counts is there before the draft goes: nothing flickers back.
      await queries.invalidateQueries({ queryKey: ['consent-texts'] })
      if (published) {
        onClose()
        onDone()
      }
    },
  })
  return (
    <Confirm
      opened
      title={texts.publishTitle(t.patient.consent[agreement] ?? agreement)}
      help={texts.publishHelp}
      yes={yes}
      busy={publishing.isPending}
      problem={publishing.error}
      onYes={() => publishing.mutate()}
      onClose={onClose}
    />
  )
}

function Earlier({ texts }: { texts: ConsentText[] }) {
  const t = useT()
  return (
    <Accordion variant="contained">
      {texts.map((text) => (
        <Accordion.Item key={text.version} value={String(text.version)}>
          <Accordion.Control>{t.consents.earlier(text.version)}</Accordion.Control>
          <Accordion.Panel>
            <OneWording text={text} />
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  )
}

function OneWording({ text }: { text: ConsentText }) {
  const [language, setLanguage] = useState(text.texts[0]?.language ?? 'en')
  return <ConsentWording text={text} language={language} onLanguage={setLanguage} />
}
