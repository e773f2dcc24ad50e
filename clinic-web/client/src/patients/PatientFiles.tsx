import { Anchor, Button, Checkbox, FileInput, Group, Paper, Progress, Stack, Table, Text, Title } from '@mantine/core'
import { IconDownload, IconFileTypeCsv } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { exportAddress, importNext, type ImportOutcome, type ImportRow } from '../api/patientFiles'
import { useT } from '../i18n/i18n'
import { ProblemNotice } from '../shared/Problem'
import { begun, counted, isDone, runOn, troubled, type ImportRun } from './importRun'

const outcomes: ImportOutcome[] = ['READY', 'REGISTERED', 'KNOWN', 'LIKELY_KNOWN', 'IDENTIFIER_TAKEN', 'REPEATED', 'REFUSED']

/** As many as the service takes. */
const mostCharacters = 600_000

/** Patients from another system's file, and the clinic's own as a file. */
export function PatientFiles() {
  const t = useT()
  const texts = t.setUp.files
  return (
    <Stack>
      <ImportFile />
      <Paper withBorder p="md" component="section" aria-label={texts.exportTitle}>
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Title order={2} size="h4">
              {texts.exportTitle}
            </Title>
            <Text size="sm" c="dimmed" maw={640}>
              {texts.exportHelp}
            </Text>
          </div>
          <Button component="a" href={exportAddress} download variant="default" leftSection={<IconDownload size={16} aria-hidden />}>
            {texts.export}
          </Button>
        </Group>
      </Paper>
    </Stack>
  )
}

function ImportFile() {
  const t = useT()
  const texts = t.setUp.files
  const queries = useQueryClient()
  const [csv, setCsv] = useState<string>()
  const [tooLong, setTooLong] = useState(false)
  const [apart, setApart] = useState<number[]>([])
  const [run, setRun] = useState<ImportRun>()
  const running = useMutation({
    mutationFn: (from: ImportRun) => {
      setRun(from)
      return runOn(from, (done) => importNext(csv ?? '', from.dryRun, done, apart), setRun)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['patients'] }),
  })
  const choose = (file: File | null) => {
    setCsv(undefined)
    setRun(undefined)
    setApart([])
    running.reset()
    if (!file) return setTooLong(false)
    void file.text().then((text) => {
      setTooLong(text.length > mostCharacters)
      if (text.length <= mostCharacters) setCsv(text)
    })
  }
  const interrupted = run !== undefined && running.isError && run.done > 0
  const dryRunDone = run !== undefined && run.dryRun && isDone(run)
  const toggle = (row: number) => setApart(apart.includes(row) ? apart.filter((each) => each !== row) : [...apart, row])
  return (
    <Paper withBorder p="md" component="section" aria-label={texts.importTitle}>
      <Stack>
        <div>
          <Title order={2} size="h4">
            {texts.importTitle}
          </Title>
          <Text size="sm" c="dimmed" maw={720}>
            {texts.importHelp}
          </Text>
          <Text size="sm" c="dimmed" maw={720}>
            {texts.columns}
          </Text>
        </div>
        <Group align="flex-end">
          <FileInput
            label={texts.file}
            placeholder={texts.choose}
            accept=".csv,text/csv"
            leftSection={<IconFileTypeCsv size={18} aria-hidden />}
            onChange={choose}
            disabled={running.isPending}
            error={tooLong ? texts.tooLong : undefined}
            w={320}
          />
          <Button variant="default" disabled={!csv} loading={running.isPending && run?.dryRun} onClick={() => running.mutate(begun(true))}>
            {texts.dryRun}
          </Button>
          <Button disabled={!csv || !(dryRunDone || (run && !run.dryRun))} loading={running.isPending && run?.dryRun === false} onClick={() => running.mutate(interrupted && !run.dryRun ? run : begun(false))}>
            {interrupted && !run.dryRun ? texts.goOn : texts.register}
          </Button>
        </Group>
        {running.isError && <ProblemNotice problem={running.error} />}
        {run && <Account run={run} />}
        {run && <Troubles rows={troubled(run.rows)} apart={apart} onToggle={running.isPending ? undefined : toggle} />}
      </Stack>
    </Paper>
  )
}

/** How far it has come, and what came of it so far. */
function Account({ run }: { run: ImportRun }) {
  const texts = useT().setUp.files
  const counts = counted(run.rows)
  const share = run.total ? (100 * run.done) / run.total : 0
  return (
    <Stack gap="xs">
      <Progress value={share} aria-label={texts.progress(run.done, run.total ?? 0)} animated={!isDone(run)} />
      <div aria-live="polite">
        <Text size="sm" fw={600}>
          {isDone(run) ? (run.dryRun ? texts.dryRunDone : texts.done) : texts.progress(run.done, run.total ?? 0)}
        </Text>
        <Text size="sm">
          {outcomes
            .filter((each) => counts[each])
            .map((each) => `${texts.outcomes[each]}: ${counts[each]}`)
            .join(' · ')}
        </Text>
      </div>
    </Stack>
  )
}

function Troubles({ rows, apart, onToggle }: { rows: ImportRow[]; apart: number[]; onToggle?: (row: number) => void }) {
  const texts = useT().setUp.files
  if (rows.length === 0) return null
  return (
    <Table aria-label={texts.troubles} withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{texts.row}</Table.Th>
          <Table.Th>{texts.found}</Table.Th>
          <Table.Th>{texts.why}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((each) => (
          <Table.Tr key={each.row}>
            <Table.Td>{each.row}</Table.Td>
            <Table.Td>{texts.outcomes[each.outcome]}</Table.Td>
            <Table.Td>
              <Why row={each} />
              {each.outcome === 'LIKELY_KNOWN' && (
                <Checkbox mt="xs" size="xs" label={texts.another} aria-label={texts.anotherOf(each.row)} checked={apart.includes(each.row)} disabled={!onToggle} onChange={() => onToggle?.(each.row)} />
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Why({ row }: { row: ImportRow }) {
  const t = useT()
  const texts = t.setUp.files
  return (
    <Stack gap={2}>
      {row.problems.map((each) => (
        <Text key={`${each.field} ${each.message}`} size="sm">
          {[each.field, t.patients.problems[each.message] ?? each.message].filter(Boolean).join(': ')}
        </Text>
      ))}
      {row.likeRows.length > 0 && <Text size="sm">{texts.likeRows(row.likeRows.join(', '))}</Text>}
      {row.likePatients.map((each) => (
        <Anchor key={each.id} component={Link} to={`/patients/${each.id}`} size="sm">
          {[each.name.family, each.name.given].filter(Boolean).join(' ')} · {each.birthDate}
        </Anchor>
      ))}
    </Stack>
  )
}
