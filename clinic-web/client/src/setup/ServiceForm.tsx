import { Checkbox, Group, NativeSelect, NumberInput, Switch, TagsInput, TextInput } from '@mantine/core'
import type { ClinicService } from '../api/booking'
import { getService, putService, type ServiceBody } from '../api/setup'
import { useT } from '../i18n/i18n'
import { useClinic } from '../shared/clinic'
import { all, required, stepFaults } from './checks'
import { EntryForm } from './EntryForm'
import { KindInput } from './KindInput'
import { idFor, kindCode, kindName, kindsOf } from './kinds'
import type { Words } from './StaleEntry'
import { useEntry } from './useEntry'

type Draft = Omit<Required<ServiceBody>, 'requiredCredential' | 'consultationValidDays'> & {
  requiredCredential: string
  consultationValidDays: number | ''
}

const draftOf = (service: ClinicService | undefined): Draft => ({
  name: service?.name ?? '',
  kind: service?.kind ?? 'CONSULTATION',
  durationMinutes: service?.durationMinutes ?? 30,
  bufferBeforeMinutes: service?.bufferBeforeMinutes ?? 0,
  bufferAfterMinutes: service?.bufferAfterMinutes ?? 0,
  leadTimeMinutes: service?.leadTimeMinutes ?? 0,
  horizonDays: service?.horizonDays ?? 180,
  requiredCredential: service?.requiredCredential ?? '',
  roomKind: service?.roomKind ?? '',
  equipmentKinds: service?.equipmentKinds ?? [],
  prerequisites: service?.prerequisites ?? [],
  consultationValidDays: service?.consultationValidDays ?? '',
  active: service?.active ?? true,
})

const faultsOf = (draft: Draft) =>
  all(
    required('name', draft.name),
    stepFaults('durationMinutes', draft.durationMinutes),
    stepFaults('bufferBeforeMinutes', draft.bufferBeforeMinutes),
    stepFaults('bufferAfterMinutes', draft.bufferAfterMinutes),
    required('roomKind', draft.roomKind, 'kind'),
    draft.prerequisites.includes('VALID_CONSULTATION') ? required('consultationValidDays', String(draft.consultationValidDays)) : {},
  )

const kinds = ['CONSULTATION', 'SESSION', 'REVIEW'] as const

/** What patients come for. */
export function ServiceForm({ stored, onClose }: { stored: ClinicService | undefined; onClose: () => void }) {
  const t = useT()
  const texts = t.setUp.service
  const { services, practitioners, rooms, equipment } = useClinic()
  const entry = useEntry({
    stored,
    queryKey: 'services',
    toDraft: draftOf,
    check: faultsOf,
    onSaved: onClose,
    show: () => getService(stored?.id ?? ''),
    put: (draft, version) =>
      putService(
        stored?.id ?? idFor(draft.name, 'service', services.map((each) => each.id)),
        {
          ...draft,
          requiredCredential: draft.requiredCredential || undefined,
          consultationValidDays: draft.prerequisites.includes('VALID_CONSULTATION') ? draft.consultationValidDays || undefined : undefined,
        },
        version,
      ),
  })
  const kind = (code: string) => kindName(code, t.setUp.kindNames)
  const inMinutes = (field: 'durationMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes'): [string, (minutes: number) => string] => [texts[field], t.common.minutes]
  const words: Words<Draft> = {
    name: [texts.name, (name) => name],
    kind: [texts.kind, (visit) => texts.kinds[visit]],
    durationMinutes: inMinutes('durationMinutes'),
    bufferBeforeMinutes: inMinutes('bufferBeforeMinutes'),
    bufferAfterMinutes: inMinutes('bufferAfterMinutes'),
    leadTimeMinutes: [texts.leadTime, (minutes) => `${minutes / 60} ${texts.hoursUnit}`],
    horizonDays: [texts.horizon, (days) => `${days} ${texts.daysUnit}`],
    requiredCredential: [texts.requiredCredential, kind],
    roomKind: [texts.roomKind, kind],
    equipmentKinds: [texts.equipment, (codes) => codes.map(kind).join(', ')],
    prerequisites: [texts.prerequisites, (of) => of.map((each) => texts.prerequisite[each]).join(', ')],
    consultationValidDays: [texts.validDays, String],
    active: [texts.active, (active) => (active ? t.common.yes : t.common.no)],
  }
  const { draft, set, at } = entry
  const minutes = (field: 'durationMinutes' | 'bufferBeforeMinutes' | 'bufferAfterMinutes', max: number, min = 0) => (
    <NumberInput key={field} label={texts[field]} suffix={` ${texts.min}`} min={min} max={max} step={5} value={draft[field]} error={at(field)} onChange={(value) => set({ [field]: Number(value) })} />
  )
  return (
    <EntryForm label={texts.title} entry={entry} words={words} onClose={onClose}>
      <Group grow align="flex-start">
        <TextInput label={texts.name} required data-autofocus value={draft.name} error={at('name')} maxLength={200} onChange={(event) => set({ name: event.currentTarget.value })} />
        <NativeSelect label={texts.kind} value={draft.kind} error={at('kind')} data={kinds.map((value) => ({ value, label: texts.kinds[value] }))} onChange={(event) => set({ kind: event.currentTarget.value as Draft['kind'] })} />
      </Group>
      <Group grow align="flex-start">
        {minutes('durationMinutes', 480, 5)}
        {minutes('bufferBeforeMinutes', 240)}
        {minutes('bufferAfterMinutes', 240)}
      </Group>
      <Group grow align="flex-start">
        <NumberInput label={texts.leadTime} suffix={` ${texts.hoursUnit}`} min={0} max={8760} decimalScale={2} value={draft.leadTimeMinutes / 60} error={at('leadTimeMinutes')} onChange={(value) => set({ leadTimeMinutes: Math.round(Number(value) * 60) })} />
        <NumberInput label={texts.horizon} suffix={` ${texts.daysUnit}`} min={1} max={1000} value={draft.horizonDays} error={at('horizonDays')} onChange={(value) => set({ horizonDays: Number(value) })} />
      </Group>
      <Group grow align="flex-start">
        <KindInput
          label={texts.requiredCredential}
          description={texts.requiredCredentialHelp}
          value={draft.requiredCredential}
          error={at('requiredCredential')}
          known={kindsOf([...services.map((each) => each.requiredCredential), ...practitioners.flatMap((each) => each.credentials.map((held) => held.kind))])}
          onChange={(requiredCredential) => set({ requiredCredential })}
        />
        <KindInput label={texts.roomKind} description={texts.roomKindHelp} required value={draft.roomKind} error={at('roomKind')} known={kindsOf(rooms.map((each) => each.kind))} onChange={(roomKind) => set({ roomKind })} />
      </Group>
      <TagsInput
        label={texts.equipment}
        description={texts.equipmentHelp}
        value={draft.equipmentKinds.map(kind)}
        error={at('equipmentKinds')}
        data={kindsOf(equipment.map((each) => each.kind)).map(kind)}
        onChange={(names) => set({ equipmentKinds: names.map((name) => kindCode(name, t.setUp.kindNames)).filter(Boolean) })}
      />
      <Checkbox.Group
        label={texts.prerequisites}
        value={draft.prerequisites}
        error={at('prerequisites')}
        onChange={(value) => set({ prerequisites: value as Draft['prerequisites'] })}
      >
        <Group mt={4} align="center" mih={30}>
          <Checkbox value="ACCEPTED_PLAN" label={texts.prerequisite.ACCEPTED_PLAN} />
          <Checkbox value="VALID_CONSULTATION" label={texts.prerequisite.VALID_CONSULTATION} />
          {draft.prerequisites.includes('VALID_CONSULTATION') && (
            <NumberInput aria-label={texts.validDays} prefix={`${texts.validFor} `} suffix={` ${texts.daysUnit}`} size="xs" w={160} min={1} max={3650} value={draft.consultationValidDays} error={at('consultationValidDays')} onChange={(value) => set({ consultationValidDays: value === '' ? '' : Number(value) })} />
          )}
        </Group>
      </Checkbox.Group>
      <Switch label={texts.active} description={texts.activeHelp} checked={draft.active} onChange={(event) => set({ active: event.currentTarget.checked })} />
    </EntryForm>
  )
}
