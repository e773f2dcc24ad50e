import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { registerPatient, type Agreement, type Channel, type Patient } from '../api/booking'
import { ApiProblem } from '../api/http'
import { useSpeech } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { fullName, identifierLabels, languageChoices, zoneChoices } from '../shared/names'
import { knownAlready, toldApart } from './duplicates'
import { LikelyDuplicates } from './LikelyDuplicates'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'

const channels: Channel[] = ['EMAIL', 'SMS', 'LINE', 'WHATSAPP']
const identifiers = ['HN', 'NATIONAL_ID', 'PASSPORT'] as const
const agreements: Agreement[] = ['HEALTH_DATA', 'MESSAGES', 'MARKETING']

/** Registers somebody new. What the service finds wrong is said at the field; nothing typed is lost. */
export function PatientForm({ onRegistered, onBack }: { onRegistered: (patient: Patient) => void; onBack: () => void }) {
  const { t, locale } = useSpeech()
  const { clinic, zone } = useClinic()
  const today = useFormats().dateOf(useNow())
  const queries = useQueryClient()
  const [form, setForm] = useState({
    given: '', family: '', birthDate: '', phone: '', email: '',
    language: clinic?.language ?? 'th',
    timeZone: zone,
    HN: '', PASSPORT: '', NATIONAL_ID: '',
    channels: ['EMAIL'] as Channel[],
    consents: ['HEALTH_DATA', 'MESSAGES'] as Agreement[],
  })
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
  const typed = identifiers.filter((kind) => form[kind].trim())
  const set = (changes: Partial<typeof form>) => setForm((now) => ({ ...now, ...changes }))
  const text = (field: 'given' | 'family' | 'birthDate' | 'phone' | 'email', ...served: string[]) => ({
    value: form[field],
    error: at(field, ...served),
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    // Whoever was shown and not chosen is somebody else.
    const told = known?.canRegister ? toldApart(apart, known.duplicates) : apart
    setApart(told)
    registration.mutate({
      name: { given: form.given.trim(), family: form.family.trim() },
      birthDate: form.birthDate,
      phone: form.phone.trim() ? form.phone.replace(/[\s()-]/g, '') : undefined,
      email: form.email.trim() || undefined,
      language: form.language,
      timeZone: form.timeZone,
      channels: form.channels,
      consents: form.consents,
      identifiers: typed.map((kind) => ({ kind, value: form[kind].trim() })),
      confirmedNotDuplicateOf: told,
    })
  }

  return (
    <form onSubmit={submit} aria-label={t.booking.register} noValidate>
      <Stack gap="sm">
        {problem && !known && errors.length === 0 && <ProblemNotice problem={problem} />}
        <Group grow align="flex-start">
          <TextInput label={t.patient.given} data-autofocus {...text('given', 'name.given', 'name')} />
          <TextInput label={t.patient.family} {...text('family', 'name.family')} />
        </Group>
        <Group grow align="flex-start">
          <TextInput type="date" label={t.patient.birthDate} max={today} {...text('birthDate')} />
          <TextInput type="tel" label={t.patient.phone} description={t.patient.phoneHint} inputWrapperOrder={['label', 'input', 'description', 'error']} {...text('phone')} />
        </Group>
        <Group grow align="flex-start">
          {identifiers.map((kind) => (
            <TextInput
              key={kind}
              label={identifierLabels(t)[kind]}
              value={form[kind]}
              error={at(`identifiers[${typed.indexOf(kind)}].value`)}
              onChange={(event) => set({ [kind]: event.currentTarget.value })}
            />
          ))}
        </Group>
        <TextInput type="email" label={t.patient.email} {...text('email')} />
        <Group grow align="flex-start">
          <NativeSelect
            label={t.patient.language}
            data={languageChoices(locale)}
            value={form.language}
            error={at('language')}
            onChange={(event) => set({ language: event.currentTarget.value })}
          />
          <NativeSelect
            label={t.patient.timeZone}
            data={zoneChoices()}
            value={form.timeZone}
            error={at('timeZone')}
            onChange={(event) => set({ timeZone: event.currentTarget.value })}
          />
        </Group>
        <Checkbox.Group
          label={t.patient.channels}
          value={form.channels}
          error={at('channels')}
          onChange={(value) => set({ channels: value as Channel[] })}
        >
          <Group mt={4}>
            {channels.map((each) => (
              <Checkbox key={each} value={each} label={t.patient.channel[each]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Checkbox.Group
          label={t.patient.consents}
          value={form.consents}
          error={at('consents')}
          onChange={(value) => set({ consents: value as Agreement[] })}
        >
          <Stack gap={6} mt={4}>
            {agreements.map((each) => (
              <Checkbox key={each} value={each} label={t.patient.consent[each]} />
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
