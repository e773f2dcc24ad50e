import { Fieldset, Group, MultiSelect, NativeSelect, NumberInput, Stack, Switch, Text, TextInput } from '@mantine/core'
import type { Practitioner } from '../api/booking'
import { getPractitioner, putPractitioner, type PractitionerBody } from '../api/setup'
import { useSpeech } from '../i18n/i18n'
import { useClinic, useFormats } from '../shared/clinic'
import { languageChoices, languageName } from '../shared/names'
import { all, datesFaults, hoursFaults, required, spansFaults, validityFaults } from './checks'
import { CredentialRows } from './CredentialRows'
import { EntryForm } from './EntryForm'
import { ExceptionRows } from './ExceptionRows'
import { inOrder } from './hours'
import { HoursEditor } from './HoursEditor'
import { idFor, kindName } from './kinds'
import { Rows } from './Rows'
import { Span } from './Span'
import type { Words } from './StaleEntry'
import { useEntry } from './useEntry'
import { useHoursInShort } from './useHoursInShort'

type Draft = Omit<Required<PractitionerBody>, 'gender' | 'limits' | 'email' | 'phone'> & {
  email: string
  phone: string
  gender: NonNullable<PractitionerBody['gender']> | ''
  perDay: number | ''
  perService: { serviceId: string; perDay: number }[]
}

const draftOf = (practitioner: Practitioner | undefined): Draft => ({
  name: practitioner?.name ?? '',
  credentials: practitioner?.credentials ?? [],
  hours: inOrder(practitioner?.hours ?? []),
  exceptions: practitioner?.exceptions ?? [],
  absences: practitioner?.absences ?? [],
  languages: practitioner?.languages ?? ['th'],
  gender: practitioner?.gender ?? '',
  email: practitioner?.email ?? '',
  phone: practitioner?.phone ?? '',
  perDay: practitioner?.limits.appointments ?? '',
  perService: Object.entries(practitioner?.limits.byService ?? {}).map(([serviceId, perDay]) => ({ serviceId, perDay })),
  active: practitioner?.active ?? true,
})

const bodyOf = ({ gender, email, phone, perDay, perService, ...rest }: Draft): PractitionerBody => ({
  ...rest,
  email: email.trim() || undefined,
  phone: phone.replace(/[\s().-]/g, '') || undefined,
  gender: gender || undefined,
  limits: {
    appointments: perDay || undefined,
    byService: Object.fromEntries(perService.filter((each) => each.serviceId).map((each) => [each.serviceId, each.perDay])),
  },
})

const faultsOf = (draft: Draft) =>
  all(
    required('name', draft.name),
    ...draft.credentials.map((held, i) => {
      const at = `credentials[${i}]`
      return all(required(`${at}.kind`, held.kind, 'kind'), required(`${at}.number`, held.number), required(`${at}.issuer`, held.issuer), validityFaults(at, held))
    }),
    hoursFaults(draft.hours),
    datesFaults('exceptions', draft.exceptions),
    ...draft.exceptions.map((day, i) => spansFaults(`exceptions[${i}].hours`, day.hours)),
    spansFaults('absences', draft.absences),
  )

/** Who treats: what they may do, and when they are there. */
export function PractitionerForm({ stored, onClose }: { stored: Practitioner | undefined; onClose: () => void }) {
  const { t, locale } = useSpeech()
  const texts = t.setUp.practitioner
  const { practitioners, services, serviceName } = useClinic()
  const formats = useFormats()
  const inShort = useHoursInShort()
  const entry = useEntry({
    stored,
    queryKey: 'practitioners',
    toDraft: draftOf,
    check: faultsOf,
    onSaved: onClose,
    show: () => getPractitioner(stored?.id ?? ''),
    put: (draft, version) =>
      putPractitioner(stored?.id ?? idFor(draft.name, 'practitioner', practitioners.map((each) => each.id)), bodyOf(draft), version),
  })
  const words: Words<Draft> = {
    name: [texts.name, (name) => name],
    languages: [texts.languages, (tags) => tags.map((tag) => languageName(tag, locale)).join(', ')],
    gender: [texts.gender, (gender) => (gender ? texts.genders[gender] : texts.genderUnsaid)],
    credentials: [
      t.setUp.credential.title,
      (all) => all.map((held) => `${kindName(held.kind, t.setUp.kindNames)} ${held.number}, ${formats.span(held.validFrom, held.validUntil)}`).join('; '),
    ],
    hours: [texts.hours, inShort],
    exceptions: [t.setUp.exception.title, (days) => days.map((day) => `${formats.plainDate(day.date)} ${day.hours.map((open) => `${open.from}–${open.until}`).join(', ') || t.setUp.exception.dayOff}`).join('; ')],
    absences: [texts.absences, (times) => times.map(formats.wallSpan).join(', ')],
    perDay: [texts.perDay, String],
    perService: [texts.byService, (limits) => limits.map((limit) => `${serviceName(limit.serviceId)} ${limit.perDay}`).join(', ')],
    email: [texts.email, (email) => email],
    phone: [texts.phone, (phone) => phone],
    active: [texts.active, (active) => (active ? t.common.yes : t.common.no)],
  }
  const { draft, set, at } = entry
  return (
    <EntryForm label={texts.title} entry={entry} words={words} onClose={onClose}>
      <TextInput label={texts.name} required data-autofocus value={draft.name} error={at('name')} maxLength={200} onChange={(event) => set({ name: event.currentTarget.value })} />
      <Group grow align="flex-start">
        <MultiSelect label={texts.languages} data={languageChoices(locale)} value={draft.languages} error={at('languages')} onChange={(languages) => set({ languages })} />
        <NativeSelect
          label={texts.gender}
          value={draft.gender}
          error={at('gender')}
          data={[{ value: '', label: texts.genderUnsaid }, ...(['FEMALE', 'MALE', 'OTHER'] as const).map((value) => ({ value, label: texts.genders[value] }))]}
          onChange={(event) => set({ gender: event.currentTarget.value as Draft['gender'] })}
        />
      </Group>
      <Group grow align="flex-start">
        <TextInput label={texts.email} description={texts.contactHelp} type="email" maxLength={254} value={draft.email} error={at('email')} onChange={(event) => set({ email: event.currentTarget.value })} />
        <TextInput label={texts.phone} description="+66812345678" type="tel" maxLength={30} value={draft.phone} error={at('phone')} onChange={(event) => set({ phone: event.currentTarget.value })} />
      </Group>
      <CredentialRows credentials={draft.credentials} at={at} onChange={(credentials) => set({ credentials })} />
      <HoursEditor legend={texts.hours} hours={draft.hours} at={at} onChange={(hours) => set({ hours })} />
      <ExceptionRows exceptions={draft.exceptions} at={at} onChange={(exceptions) => set({ exceptions })} />
      <Rows legend={texts.absences} help={texts.absencesHelp} rows={draft.absences} blank={() => ({ from: '', until: '' })} add={texts.addAbsence} remove={texts.removeAbsence} onChange={(absences) => set({ absences })}>
        {(time, change, index) => <Span span={time} number={index + 1} at={(end) => at(`absences[${index}].${end}`)} onChange={change} />}
      </Rows>
      <Fieldset legend={texts.limits} variant="default" radius="md">
        <Stack gap="xs">
          <Text size="xs" c="dimmed">
            {texts.limitsHelp}
          </Text>
          <NumberInput maw={260} label={texts.perDay} min={1} max={200} value={draft.perDay} error={at('limits.appointments')} onChange={(value) => set({ perDay: value === '' ? '' : Number(value) })} />
          <Rows legend={texts.byService} rows={draft.perService} blank={() => ({ serviceId: services[0]?.id ?? '', perDay: 8 })} add={texts.addLimit} remove={texts.removeLimit} onChange={(perService) => set({ perService })}>
            {(limit, change, index) => (
              <Group gap="xs" wrap="nowrap">
                <NativeSelect size="xs" style={{ flex: 1 }} aria-label={texts.limitOf(index + 1)} value={limit.serviceId} data={services.map((each) => ({ value: each.id, label: each.name }))} onChange={(event) => change({ serviceId: event.currentTarget.value })} />
                <NumberInput size="xs" w={90} aria-label={texts.limitPerDay(index + 1)} min={1} max={200} value={limit.perDay} error={at(`limits.byService[${limit.serviceId}]`)} onChange={(value) => change({ perDay: Number(value) })} />
              </Group>
            )}
          </Rows>
        </Stack>
      </Fieldset>
      <Switch label={texts.active} description={texts.activeHelp} checked={draft.active} onChange={(event) => set({ active: event.currentTarget.checked })} />
    </EntryForm>
  )
}
