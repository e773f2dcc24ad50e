import { Button, Group, List, NativeSelect, Paper, Skeleton, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { getConsentTexts, signConsent, type ConsentForm as NewConsent, type ConsentText } from '../api/treatment'
import { useSpeech, useT } from '../i18n/i18n'
import { languageName } from '../shared/names'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { textFor } from '../shared/textFor'
import { SignaturePad } from './SignaturePad'

type Kind = NewConsent['kind']

interface Signer {
  patientId: string
  patientName: string
  /** Whose text it is; the clinic's default if left out. */
  programme?: string
  /** The patient's own, if it is known. */
  language: string | undefined
}

/** The patient reads in their own language, and signs by hand or by name. */
export function ConsentForm({ kind = 'TREATMENT', protocolId = 'current', ...signer }: Signer & {
  kind?: Kind
  /** The version of that text. */
  protocolId?: string
}) {
  const t = useT()
  const texts = useQuery({
    queryKey: ['consent-texts', protocolId],
    queryFn: ({ signal }) => getConsentTexts(protocolId, signal),
    staleTime: Infinity,
  })
  if (texts.isError) return <ProblemNotice problem={texts.error} onRetry={() => void texts.refetch()} />
  if (texts.isPending) return <Skeleton height={320} role="status" aria-label={t.common.loading} />
  return <SigningForm {...signer} kind={kind} texts={texts.data.filter((each) => each.kind === kind)} />
}

function SigningForm({ patientId, patientName, programme, language, kind, texts }: Signer & { kind: Kind; texts: ConsentText[] }) {
  const { t, locale } = useSpeech()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<string>()
  const [signedBy, setSignedBy] = useState(patientName)
  const [signature, setSignature] = useState('')
  const [tried, setTried] = useState(false)
  const text = textFor(texts, chosen ?? language)
  const signing = useMutation({
    mutationFn: signConsent.bind(null, patientId),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['chart', patientId] })
      tell(t.charting.consent.signed)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!text || !signature || !signedBy.trim()) return
    signing.mutate({ kind, programme, language: text.language, signedBy: signedBy.trim(), signature })
  }
  return (
    <form onSubmit={submit} aria-label={t.charting.consent.titles[kind]} noValidate>
      <Paper withBorder p="md">
        <Stack>
          <NativeSelect
            size="md"
            label={t.charting.consent.language}
            data={texts.map((each) => ({ value: each.language, label: languageName(each.language, locale) }))}
            value={text?.language}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          {text && <Wording text={text} />}
          <TextInput
            size="md"
            label={t.charting.consent.signedBy}
            value={signedBy}
            error={tried && !signedBy.trim() ? t.charting.assess.required : undefined}
            onChange={(event) => setSignedBy(event.currentTarget.value)}
          />
          <SignaturePad onChange={setSignature} error={tried && !signature ? t.charting.assess.required : undefined} />
          {signing.isError && <ProblemNotice problem={signing.error} />}
          <Group justify="flex-end">
            <Button type="submit" size="lg" loading={signing.isPending}>
              {t.charting.consent.sign}
            </Button>
          </Group>
        </Stack>
      </Paper>
    </form>
  )
}

/** Read out by screen readers in its own language. */
function Wording({ text }: { text: ConsentText }) {
  return (
    <Stack gap="xs" lang={text.language}>
      <Title order={3} size="h5">
        {text.title}
      </Title>
      {text.introduction.map((each) => (
        <Text key={each}>{each}</Text>
      ))}
      <List size="md" spacing={4}>
        {text.items.map((item) => (
          <List.Item key={item}>
            <b>{item}</b>
          </List.Item>
        ))}
      </List>
      {text.closing.map((each) => (
        <Text key={each}>{each}</Text>
      ))}
    </Stack>
  )
}
