import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { registerPatient, type Agreement, type Patient } from '../api/booking'
import { agreements } from '../api/consents'
import { ApiProblem } from '../api/http'
import { useT } from '../i18n/i18n'
import { useClinic } from '../shared/clinic'
import { fullName } from '../shared/names'
import { tell } from '../shared/notify'
import { detailsOf, PatientFields, type PatientDraft } from '../shared/PatientFields'
import { ProblemNotice } from '../shared/Problem'
import { ReadWording } from '../shared/ReadWording'
import { knownAlready, toldApart } from './duplicates'
import { LikelyDuplicates } from './LikelyDuplicates'

/** Registers somebody new. What the service finds wrong is said at the field; nothing typed is lost. */
export function PatientForm({ onRegistered, onBack }: { onRegistered: (patient: Patient) => void; onBack: () => void }) {
  const t = useT()
  const { clinic, zone } = useClinic()
  const queries = useQueryClient()
  const [draft, setDraft] = useState<PatientDraft>({
    given: '', family: '', birthDate: '', phone: '', email: '',
    language: clinic?.language ?? 'th',
    timeZone: zone,
    HN: '', PASSPORT: '', NATIONAL_ID: '',
    channels: ['EMAIL'],
  })
  const [consents, setConsents] = useState<Agreement[]>(['HEALTH_DATA', 'MESSAGES'])
  const registration = useMutation({
    mutationFn: registerPatient,
    onSuccess: (patient) => {
      queries.setQueryData(['patient', patient.id], patient)
      void queries.invalidateQueries({ queryKey: ['patients'] })
      tell(t.booking.registered(fullName(patient.name)))
      onRegistered(patient)
    },
  })
  const problem = registration.error
  const errors = (problem instanceof ApiProblem && problem.problem.errors) || []
  const at = (...fields: string[]) => errors.find((each) => fields.includes(each.field))?.message
  const known = knownAlready(problem)
  const [apart, setApart] = useState<string[]>([])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    // Whoever was shown and not chosen is somebody else.
    const told = known?.canRegister ? toldApart(apart, known.duplicates) : apart
    setApart(told)
    registration.mutate({ ...detailsOf(draft), consents, confirmedNotDuplicateOf: told })
  }

  return (
    <form onSubmit={submit} aria-label={t.booking.register} noValidate>
      <Stack gap="sm">
        {problem && !known && errors.length === 0 && <ProblemNotice problem={problem} />}
        <PatientFields draft={draft} set={(changes) => setDraft((now) => ({ ...now, ...changes }))} at={at} />
        <Checkbox.Group label={t.patient.consents} value={consents} error={at('consents')} onChange={(value) => setConsents(value as Agreement[])}>
          <Stack gap={6} mt={4}>
            {agreements.map((each) => (
              <Group key={each} justify="space-between" wrap="nowrap">
                <Checkbox value={each} label={t.patient.consent[each]} />
                <ReadWording agreement={each} language={draft.language} />
              </Group>
            ))}
          </Stack>
        </Checkbox.Group>
        {known && <LikelyDuplicates {...known} onSame={onRegistered} />}
        <Group justify="space-between">
          <Button variant="subtle" onClick={onBack}>
            {t.booking.orFind}
          </Button>
          <Button type="submit" loading={registration.isPending}>
            {known?.canRegister ? t.patients.duplicates.register : t.booking.registerSubmit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
