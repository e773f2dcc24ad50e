import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core'
import type { Channel, Patient, PatientForm } from '../api/booking'
import { useSpeech } from '../i18n/i18n'
import { useFormats, useNow } from './clinic'
import { identifierLabels, patientLanguageChoices, zoneChoices } from './names'

const channels: Channel[] = ['EMAIL', 'SMS', 'LINE', 'WHATSAPP']
const identifierKinds = ['HN', 'NATIONAL_ID', 'PASSPORT'] as const

/** Who somebody is and how to reach them, as it is typed. */
export interface PatientDraft {
  given: string
  family: string
  birthDate: string
  phone: string
  email: string
  language: string
  timeZone: string
  HN: string
  NATIONAL_ID: string
  PASSPORT: string
  channels: Channel[]
}

export function draftOf(patient: Patient): PatientDraft {
  const number = (kind: string) => patient.identifiers.find((each) => each.kind === kind)?.value ?? ''
  return {
    given: patient.name.given,
    family: patient.name.family,
    birthDate: patient.birthDate,
    phone: patient.phone ?? '',
    email: patient.email ?? '',
    language: patient.language,
    timeZone: patient.timeZone,
    HN: number('HN'),
    NATIONAL_ID: number('NATIONAL_ID'),
    PASSPORT: number('PASSPORT'),
    channels: patient.channels,
  }
}

const typedKinds = (draft: PatientDraft) => identifierKinds.filter((kind) => draft[kind].trim())

/**
 * What the service is sent. A form has one number of a kind; more that a patient has of it, such as an old passport,
 * stay as they are.
 */
export function detailsOf(draft: PatientDraft, known?: Patient): Omit<PatientForm, 'consents' | 'confirmedNotDuplicateOf'> {
  const further = identifierKinds.flatMap((kind) => known?.identifiers.filter((each) => each.kind === kind).slice(1) ?? [])
  return {
    name: { given: draft.given.trim(), family: draft.family.trim() },
    birthDate: draft.birthDate,
    phone: draft.phone.trim() ? draft.phone.replace(/[\s()-]/g, '') : undefined,
    email: draft.email.trim() || undefined,
    language: draft.language,
    timeZone: draft.timeZone,
    channels: draft.channels,
    identifiers: [...typedKinds(draft).map((kind) => ({ kind, value: draft[kind].trim() })), ...further],
  }
}

/** The fields of a draft; what the service finds wrong is said at each of them. */
export function PatientFields({ draft, set, at }: {
  draft: PatientDraft
  set: (changes: Partial<PatientDraft>) => void
  at: (...fields: string[]) => string | undefined
}) {
  const { t, locale } = useSpeech()
  const today = useFormats().dateOf(useNow())
  const typed = typedKinds(draft)
  const said = (...fields: string[]) => {
    const message = at(...fields)
    return message && (t.patients.problems[message] ?? message)
  }
  const labels = identifierLabels(t)
  const text = (field: 'given' | 'family' | 'birthDate' | 'phone' | 'email', ...served: string[]) => ({
    value: draft[field],
    error: said(field, ...served),
    onChange: (event: { currentTarget: { value: string } }) => set({ [field]: event.currentTarget.value }),
  })
  // A language or zone that came from another system stays among the choices.
  const languages = patientLanguageChoices(locale)
  const zones = zoneChoices()
  return (
    <>
      <Group grow align="flex-start">
        <TextInput label={t.patient.given} data-autofocus {...text('given', 'name.given', 'name')} />
        <TextInput label={t.patient.family} {...text('family', 'name.family')} />
      </Group>
      <Group grow align="flex-start">
        <TextInput type="date" label={t.patient.birthDate} max={today} {...text('birthDate')} />
        <TextInput type="tel" label={t.patient.phone} description={t.patient.phoneHint} inputWrapperOrder={['label', 'input', 'description', 'error']} {...text('phone')} />
      </Group>
      <Group grow align="flex-start">
        {identifierKinds.map((kind) => (
          <TextInput
            key={kind}
            label={labels[kind]}
            value={draft[kind]}
            error={said(`identifiers[${typed.indexOf(kind)}].value`)}
            onChange={(event) => set({ [kind]: event.currentTarget.value })}
          />
        ))}
      </Group>
      <TextInput type="email" label={t.patient.email} {...text('email')} />
      <Group grow align="flex-start">
        <NativeSelect
          label={t.patient.language}
          data={languages.some((each) => each.value === draft.language) ? languages : [...languages, draft.language]}
          value={draft.language}
          error={said('language')}
          onChange={(event) => set({ language: event.currentTarget.value })}
        />
        <NativeSelect
          label={t.patient.timeZone}
          data={zones.includes(draft.timeZone) ? zones : [...zones, draft.timeZone]}
          value={draft.timeZone}
          error={said('timeZone')}
          onChange={(event) => set({ timeZone: event.currentTarget.value })}
        />
      </Group>
      <Checkbox.Group
        label={t.patient.channels}
        value={draft.channels}
        error={said('channels')}
        onChange={(value) => set({ channels: value as Channel[] })}
      >
        <Group mt={4}>
          {channels.map((each) => (
            <Checkbox key={each} value={each} label={t.patient.channel[each]} />
          ))}
        </Group>
      </Checkbox.Group>
    </>
  )
}
