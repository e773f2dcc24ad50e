import { Alert, Button, Group, Modal, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Patient } from '../api/booking'
import { mergePatients, type Merge } from '../api/merges'
import { useSpeech, useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { fullName, identifierLabels, languageName } from '../shared/names'
import { tell } from '../shared/notify'
import { PatientFinder } from '../shared/PatientFinder'
import { ProblemNotice } from '../shared/Problem'
import { compared } from './comparison'

/** Lets a patient's record stand for another one of the same person: find it, compare, say why. */
export function MergeRecords({ patient, onClose }: { patient: Patient; onClose: () => void }) {
  const t = useT()
  const texts = t.patients.merge
  const queries = useQueryClient()
  const [other, setOther] = useState<Patient>()
  const [reason, setReason] = useState('')
  const [overlapping, setOverlapping] = useState<Merge>()
  const merging = useMutation({
    mutationFn: (replaced: Patient) => mergePatients(patient.id, replaced.id, reason.trim()),
    onSuccess: (merge) => {
      tell(texts.done)
      if (merge.overlaps.length > 0) setOverlapping(merge)
      else onClose()
    },
    onSettled: () => queries.invalidateQueries(),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (other && reason.trim() !== '') merging.mutate(other)
  }
  return (
    <Modal opened onClose={onClose} size="lg" title={texts.open} closeButtonProps={{ 'aria-label': t.common.close }}>
      {overlapping ? (
        <Stack>
          <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />} title={texts.overlaps(overlapping.overlaps.length)}>
            {texts.overlapsHelp}
          </Alert>
          <Group justify="flex-end">
            <Button onClick={onClose}>{t.common.close}</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <Text size="sm">{texts.help(fullName(patient.name))}</Text>
            <PatientFinder
              label={texts.other}
              placeholder={t.shell.searchPatient}
              autoFocus
              onPick={(found) => {
                merging.reset()
                setOther(found.id === patient.id ? undefined : found)
              }}
            />
            {other && <Comparison kept={patient} replaced={other} />}
            <TextInput label={texts.reason} description={texts.reasonHelp} required maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            {merging.isError && <ProblemNotice problem={merging.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t.common.cancel}
              </Button>
              <Button type="submit" disabled={!other || reason.trim() === ''} loading={merging.isPending}>
                {texts.yes}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}

function Comparison({ kept, replaced }: { kept: Patient; replaced: Patient }) {
  const { t, locale } = useSpeech()
  const texts = t.patients.merge
  const formats = useFormats()
  const labels = identifierLabels(t)
  const lines = compared(kept, replaced, [
    [texts.name, (each) => fullName(each.name)],
    [texts.birthDate, (each) => formats.plainDate(each.birthDate)],
    [t.patient.phone, (each) => each.phone],
    [t.patient.email, (each) => each.email],
    [t.patients.numbers, (each) => each.identifiers.map((one) => `${labels[one.kind] ?? one.kind} ${one.value}`).join(', ')],
    [t.patient.language, (each) => languageName(each.language, locale)],
  ])
  return (
    <Table aria-label={texts.compare} withTableBorder>
      <Table.Thead>
        <Table.Tr>
          <Table.Th />
          <Table.Th>{texts.kept}</Table.Th>
          <Table.Th>{texts.replaced}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => (
          <Table.Tr key={line.label}>
            <Table.Th scope="row">{line.label}</Table.Th>
            <Table.Td>{line.kept || '–'}</Table.Td>
            <Table.Td fw={line.differs ? 700 : undefined}>
              {line.replaced || '–'}
              {line.differs && (
                <Text span size="xs" c="dimmed" ml={6}>
                  {texts.differs}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
