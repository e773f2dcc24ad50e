import { Drawer, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { correctPatient, getPatient, type Patient } from '../api/booking'
import { useSpeech } from '../i18n/i18n'
import { EntryForm } from '../setup/EntryForm'
import type { Words } from '../setup/StaleEntry'
import { useEntry } from '../setup/useEntry'
import { useFormats } from '../shared/clinic'
import { fullName, languageName } from '../shared/names'
import { detailsOf, draftOf, PatientFields, type PatientDraft } from '../shared/PatientFields'

/** What is stored, as a form that several people may have open sees it. */
const entryOf = (patient: Patient) => ({ name: fullName(patient.name), version: patient.version, patient })

/** Corrects who the patient is and how to reach them; consents have a place of their own. */
export function CorrectDetails({ patient, onClose }: { patient: Patient; onClose: () => void }) {
  const { t, locale } = useSpeech()
  const queries = useQueryClient()
  const formats = useFormats()
  const entry = useEntry({
    stored: entryOf(patient),
    queryKey: 'patient',
    toDraft: (stored) => draftOf(stored?.patient ?? patient),
    check: () => ({}),
    show: async () => entryOf(await getPatient(patient.id)),
    put: async (draft, version) => entryOf(await correctPatient(patient.id, detailsOf(draft, patient), version)),
    onSaved: ({ patient: saved }) => {
      queries.setQueryData(['patient', saved.id], saved)
      void queries.invalidateQueries({ queryKey: ['patients'] })
      onClose()
    },
  })
  const words: Words<PatientDraft> = {
    given: [t.patient.given, String],
    family: [t.patient.family, String],
    birthDate: [t.patient.birthDate, formats.plainDate],
    phone: [t.patient.phone, String],
    email: [t.patient.email, String],
    language: [t.patient.language, (tag) => languageName(tag, locale)],
    timeZone: [t.patient.timeZone, String],
    HN: [t.patients.hn, String],
    NATIONAL_ID: [t.patients.nationalId, String],
    PASSPORT: [t.patients.passport, String],
    channels: [t.patient.channels, (all) => all.map((each) => t.patient.channel[each] ?? each).join(' › ')],
  }
  return (
    <Drawer opened onClose={onClose} position="right" size={640} title={<Text fw={600}>{t.patients.correct}</Text>} closeButtonProps={{ 'aria-label': t.common.close }}>
      <EntryForm label={t.patients.correct} entry={entry} words={words} onClose={onClose}>
        <PatientFields
          draft={entry.draft}
          set={entry.set}
          at={(...fields) => fields.map((field) => entry.at(field)).find(Boolean)}
        />
      </EntryForm>
    </Drawer>
  )
}
