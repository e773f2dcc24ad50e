import { Button, Group, List, NativeSelect, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { signConsent, type ConsentForm as NewConsent } from '../api/treatment'
import { useSpeech } from '../i18n/i18n'
import { languageChoices } from '../shared/names'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { useProtocol } from './programmes'
import { SignaturePad } from './SignaturePad'

type Kind = NewConsent['kind']

/** The patient reads, and signs by hand or by name. */
export function ConsentForm({ patientId, patientName, kind = 'TREATMENT', programme, protocolId }: {
  patientId: string
  patientName: string
  kind?: Kind
  /** Whose text it is; the clinic's default if left out. */
  programme?: string
  /** The version of that text. */
  protocolId?: string
}) {
  const { t, locale, language: spoken } = useSpeech()
  const queries = useQueryClient()
  const protocol = useProtocol(protocolId)
  const [language, setLanguage] = useState<string>(spoken)
  const [signedBy, setSignedBy] = useState(patientName)
  const [signature, setSignature] = useState('')
  const [tried, setTried] = useState(false)
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
    if (!signature || !signedBy.trim()) return
    signing.mutate({ kind, programme, language, signedBy: signedBy.trim(), signature })
  }
  const text = protocol.data?.consents[kind]
  const items = (text && t.charting.consent.items[`${protocol.data?.programme} ${kind} ${text.textVersion}`]) || text?.items || []
  return (
    <form onSubmit={submit} aria-label={t.charting.consent.titles[kind]} noValidate>
      <Paper withBorder p="md">
        <Stack>
          <Title order={3} size="h5">
            {t.charting.consent.titles[kind]}
          </Title>
          <List size="md" spacing={4}>
            {items.map((item) => (
              <List.Item key={item}>{item}</List.Item>
            ))}
          </List>
          <Text size="sm" c="dimmed">
            {t.charting.consent.texts[kind]}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NativeSelect
              size="md"
              label={t.charting.consent.language}
              data={languageChoices(locale)}
              value={language}
              onChange={(event) => setLanguage(event.currentTarget.value)}
            />
            <TextInput
              size="md"
              label={t.charting.consent.signedBy}
              value={signedBy}
              error={tried && !signedBy.trim() ? t.charting.assess.required : undefined}
              onChange={(event) => setSignedBy(event.currentTarget.value)}
            />
          </SimpleGrid>
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
