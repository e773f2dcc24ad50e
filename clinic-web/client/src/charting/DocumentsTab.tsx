import { Alert, Badge, Button, FileInput, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconFileText, IconInfoCircle } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  DOCUMENT_KINDS, documentAddress, fileDocument, getDocuments, type ClinicalDocument, type DocumentKind,
} from '../api/documents'
import { useT } from '../i18n/i18n'
import { Choices } from '../shared/Choices'
import { useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { useRefresh } from '../shared/live'
import { ListSkeleton } from '../shared/MessageList'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { MarkDocument } from './MarkDocument'
import lists from '../shared/lists.module.css'

/** What a patient brought from elsewhere, and what was filed by mistake out of the way. */
export function DocumentsTab({ patientId }: { patientId: string }) {
  const t = useT()
  const say = t.documents
  const [withErrors, setWithErrors] = useState(false)
  const found = useQuery({
    queryKey: ['documents', patientId],
    queryFn: ({ signal }) => getDocuments(patientId, signal),
    refetchInterval: useRefresh('treatment'),
  })
  if (found.isPending) return <ListSkeleton label={t.common.loading} rows={3} />
  if (found.isError && !found.data) return <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
  const errors = found.data.filter((each) => each.enteredInError)
  const shown = withErrors ? found.data : found.data.filter((each) => !each.enteredInError)
  return (
    <Stack>
      <AddDocument patientId={patientId} />
      {shown.length === 0 ? (
        <Empty title={say.empty} help={say.emptyHelp} icon={<IconFileText aria-hidden />} />
      ) : (
        <ul className={lists.list} aria-label={t.charting.tabs.documents}>
          {shown.map((each) => (
            <li key={each.id} className={lists.row}>
              <DocumentRow patientId={patientId} document={each} />
            </li>
          ))}
        </ul>
      )}
      {errors.length > 0 && !withErrors && (
        <Button variant="subtle" size="md" style={{ alignSelf: 'flex-start' }} onClick={() => setWithErrors(true)}>
          {say.showErrors(errors.length)}
        </Button>
      )}
    </Stack>
  )
}

function AddDocument({ patientId }: { patientId: string }) {
  const t = useT()
  const say = t.documents
  const queries = useQueryClient()
  const [kind, setKind] = useState<DocumentKind>('REPORT')
  const [title, setTitle] = useState('')
  const [datedOn, setDatedOn] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [id, setId] = useState(() => crypto.randomUUID())
  const [isChecked, setChecked] = useState(false)
  const filing = useMutation({
    mutationFn: (sent: File) => fileDocument(patientId, id, { kind, title: title.trim(), datedOn: datedOn || undefined, file: sent }),
    onSuccess: () => {
      tell(say.filed)
      setTitle('')
      setDatedOn('')
      setFile(null)
      setChecked(false)
      setId(crypto.randomUUID())
      void queries.invalidateQueries({ queryKey: ['chart', patientId, 'timeline'] })
      return queries.invalidateQueries({ queryKey: ['documents', patientId] })
    },
  })
  const submit = () => {
    setChecked(true)
    if (title.trim() && file) filing.mutate(file)
  }
  return (
    <Paper withBorder p="md" component="section" aria-label={say.add}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack>
          <Title order={2} size="h5">
            {say.add}
          </Title>
          <Choices<DocumentKind>
            label={say.kind}
            size="md"
            choices={DOCUMENT_KINDS.map((value) => ({ value, label: say.kinds[value] ?? value }))}
            value={kind}
            onChange={setKind}
          />
          <Group align="flex-start" grow preventGrowOverflow={false}>
            <TextInput
              size="md"
              label={say.title}
              description={say.titleHelp}
              required
              maxLength={200}
              error={isChecked && !title.trim() ? say.titleNeeded : undefined}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
            <TextInput
              size="md"
              type="date"
              label={say.datedOn}
              description={'\u00a0'}
              value={datedOn}
              onChange={(event) => setDatedOn(event.currentTarget.value)}
            />
          </Group>
          <FileInput
            size="md"
            label={say.choose}
            description={say.chooseHelp}
            accept="application/pdf,image/jpeg,image/png"
            required
            clearable
            error={isChecked && !file ? say.fileNeeded : undefined}
            value={file}
            onChange={setFile}
          />
          {filing.isError && <ProblemNotice problem={filing.error} onRetry={submit} />}
          <Group>
            <Button type="submit" size="md" loading={filing.isPending}>
              {say.file}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}

function DocumentRow({ patientId, document }: { patientId: string; document: ClinicalDocument }) {
  const t = useT()
  const say = t.documents
  const formats = useFormats()
  const [isMarking, setMarking] = useState(false)
  const error = document.enteredInError
  return (
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Group gap="xs">
          <Text
            component="a"
            href={documentAddress(patientId, document.id)}
            target="_blank"
            rel="noreferrer"
            fw={600}
            aria-label={say.open(document.title)}
          >
            {document.title}
          </Text>
          <Badge variant="light" tt="none">
            {say.kinds[document.kind] ?? document.kind}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {[
            document.datedOn && say.dated(formats.plainDate(document.datedOn)),
            say.filedBy(formats.dayTime(document.filedAt), document.filedBy),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {error && (
          <Alert color="orange" icon={<IconInfoCircle aria-hidden />} title={say.inError} mt="xs" p="xs">
            {say.inErrorBy(error.reason, error.by)}
          </Alert>
        )}
      </div>
      {!error && (
        <Button variant="default" size="sm" aria-label={say.markOf(document.title)} onClick={() => setMarking(true)}>
          {say.mark}
        </Button>
      )}
      {isMarking && <MarkDocument patientId={patientId} document={document} onClose={() => setMarking(false)} />}
    </Group>
  )
}
