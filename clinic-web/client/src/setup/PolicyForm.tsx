import { Group, NumberInput, Text } from '@mantine/core'
import { putPolicy, type PolicyBody } from '../api/setup'
import { getPolicy, type AttendancePolicy } from '../api/visits'
import { useT } from '../i18n/i18n'
import { EntryForm } from './EntryForm'
import type { Words } from './StaleEntry'
import { useEntry } from './useEntry'

type Draft = Omit<PolicyBody, 'noShowLimit'> & { noShowLimit: number | '' }

const draftOf = (policy: AttendancePolicy | undefined): Draft => ({
  freeUntilHours: policy?.freeUntilHours ?? 24,
  noShowLimit: policy?.noShowLimit ?? '',
  noShowMonths: policy?.noShowMonths ?? 12,
})

/** What calling off late and not coming means. */
export function PolicyForm({ stored }: { stored: AttendancePolicy }) {
  const t = useT()
  const texts = t.setUp.policy
  const entry = useEntry({
    stored,
    queryKey: 'policy',
    toDraft: draftOf,
    check: () => ({}),
    show: () => getPolicy(),
    put: (draft, version) => putPolicy({ ...draft, noShowLimit: draft.noShowLimit || undefined }, version),
  })
  const words: Words<Draft> = {
    freeUntilHours: [texts.freeUntil, (hours) => `${hours} ${texts.hoursUnit}`],
    noShowLimit: [texts.limit, String],
    noShowMonths: [texts.months, (months) => `${months} ${texts.monthsUnit}`],
  }
  const { draft, set, at } = entry
  return (
    <EntryForm label={texts.title} entry={entry} words={words}>
      <NumberInput maw={360} label={texts.freeUntil} description={texts.freeUntilHelp} suffix={` ${texts.hoursUnit}`} min={0} max={336} value={draft.freeUntilHours} error={at('freeUntilHours')} onChange={(value) => set({ freeUntilHours: Number(value) })} />
      <Group align="flex-start">
        <NumberInput w={360} label={texts.limit} description={texts.limitHelp} min={1} max={20} value={draft.noShowLimit} error={at('noShowLimit')} onChange={(value) => set({ noShowLimit: value === '' ? '' : Number(value) })} />
        <NumberInput w={360} label={texts.months} description={texts.monthsHelp} suffix={` ${texts.monthsUnit}`} min={1} max={60} value={draft.noShowMonths} error={at('noShowMonths')} onChange={(value) => set({ noShowMonths: Number(value) })} />
      </Group>
      <Text size="sm" c="dimmed">
        {texts.help}
      </Text>
    </EntryForm>
  )
}
