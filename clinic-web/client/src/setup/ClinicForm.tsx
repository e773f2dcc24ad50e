import { Group, NativeSelect, Select, TextInput } from '@mantine/core'
import { getClinic, type Clinic } from '../api/booking'
import { putClinic, type ClinicBody } from '../api/setup'
import { useSpeech } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { languageChoices, languageName, zoneChoices } from '../shared/names'
import { all, datesFaults, hoursFaults, required } from './checks'
import { EntryForm } from './EntryForm'
import { inOrder, usualHours } from './hours'
import { HoursEditor } from './HoursEditor'
import { Rows } from './Rows'
import type { Words } from './StaleEntry'
import { useEntry } from './useEntry'
import { useHoursInShort } from './useHoursInShort'

type Draft = Required<ClinicBody>

const draftOf = (clinic: Clinic | undefined): Draft => ({
  name: clinic?.name ?? '',
  address: clinic?.address ?? '',
  timeZone: clinic?.timeZone ?? 'Asia/Bangkok',
  language: clinic?.language ?? 'th',
  hours: inOrder(clinic?.hours ?? [usualHours()]),
  holidays: clinic?.holidays ?? [],
})

const faultsOf = (draft: Draft) =>
  all(
    required('name', draft.name),
    required('address', draft.address),
    hoursFaults(draft.hours),
    datesFaults('holidays', draft.holidays),
    ...draft.holidays.map((day, i) => required(`holidays[${i}].name`, day.name)),
  )

/** The clinic itself. */
export function ClinicForm({ stored }: { stored: Clinic | undefined }) {
  const { t, locale } = useSpeech()
  const texts = t.setUp.clinic
  const formats = useFormats()
  const inShort = useHoursInShort()
  const entry = useEntry({ stored, queryKey: 'clinic', toDraft: draftOf, check: faultsOf, show: () => getClinic(), put: putClinic })
  const words: Words<Draft> = {
    name: [texts.name, (name) => name],
    address: [texts.address, (address) => address],
    timeZone: [texts.timeZone, (zone) => zone],
    language: [texts.language, (language) => languageName(language, locale)],
    hours: [texts.hours, inShort],
    holidays: [texts.holidays, (days) => days.map((day) => `${formats.plainDate(day.date)} ${day.name}`).join(', ')],
  }
  const { draft, set, at } = entry
  return (
    <EntryForm label={texts.title} entry={entry} words={words}>
      <Group grow align="flex-start">
        <TextInput label={texts.name} required value={draft.name} error={at('name')} maxLength={200} onChange={(event) => set({ name: event.currentTarget.value })} />
        <TextInput label={texts.address} description={texts.addressHelp} inputWrapperOrder={['label', 'input', 'description', 'error']} required value={draft.address} error={at('address')} maxLength={500} onChange={(event) => set({ address: event.currentTarget.value })} />
      </Group>
      <Group grow align="flex-start">
        <Select
          label={texts.timeZone}
          description={texts.timeZoneHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          searchable
          allowDeselect={false}
          data={zoneChoices()}
          value={draft.timeZone}
          error={at('timeZone')}
          onChange={(timeZone) => timeZone && set({ timeZone })}
        />
        <NativeSelect label={texts.language} data={languageChoices(locale)} value={draft.language} error={at('language')} onChange={(event) => set({ language: event.currentTarget.value })} />
      </Group>
      <HoursEditor legend={texts.hours} hours={draft.hours} at={at} onChange={(hours) => set({ hours })} />
      <Rows
        legend={texts.holidays}
        help={texts.holidaysHelp}
        rows={draft.holidays}
        blank={() => ({ date: '', name: '' })}
        add={texts.addHoliday}
        remove={texts.removeHoliday}
        onChange={(holidays) => set({ holidays })}
      >
        {(day, change, index) => (
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <TextInput type="date" size="xs" aria-label={texts.holidayDate(index + 1)} value={day.date} error={at(`holidays[${index}].date`)} onChange={(event) => change({ date: event.currentTarget.value })} />
            <TextInput size="xs" style={{ flex: 1 }} aria-label={texts.holidayName(index + 1)} placeholder={texts.holidayExample} value={day.name} maxLength={200} error={at(`holidays[${index}].name`)} onChange={(event) => change({ name: event.currentTarget.value })} />
          </Group>
        )}
      </Rows>
    </EntryForm>
  )
}
