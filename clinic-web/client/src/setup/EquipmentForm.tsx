import { Group, NativeSelect, Switch, TextInput } from '@mantine/core'
import type { Equipment } from '../api/booking'
import { getOneEquipment, putEquipment, type EquipmentBody } from '../api/setup'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats } from '../shared/clinic'
import { all, required, spansFaults } from './checks'
import { EntryForm } from './EntryForm'
import { KindInput } from './KindInput'
import { idFor, kindName, kindsOf } from './kinds'
import { Rows } from './Rows'
import { Span } from './Span'
import type { Words } from './StaleEntry'
import { useEntry } from './useEntry'

type Draft = Omit<Required<EquipmentBody>, 'roomId'> & { roomId: string }

const draftOf = (equipment: Equipment | undefined): Draft => ({
  name: equipment?.name ?? '',
  kind: equipment?.kind ?? '',
  roomId: equipment?.roomId ?? '',
  outOfService: equipment?.outOfService ?? [],
  active: equipment?.active ?? true,
})

/** What visits need of which there are few. */
export function EquipmentForm({ stored, onClose }: { stored: Equipment | undefined; onClose: () => void }) {
  const t = useT()
  const texts = t.setUp.equipment
  const { rooms, equipment, services, roomName } = useClinic()
  const formats = useFormats()
  const entry = useEntry({
    stored,
    queryKey: 'equipment',
    toDraft: draftOf,
    check: (draft) => all(required('name', draft.name), required('kind', draft.kind, 'kind'), spansFaults('outOfService', draft.outOfService)),
    onSaved: onClose,
    show: () => getOneEquipment(stored?.id ?? ''),
    put: (draft, version) =>
      putEquipment(
        stored?.id ?? idFor(draft.name, 'equipment', equipment.map((each) => each.id)),
        { ...draft, roomId: draft.roomId || undefined },
        version,
      ),
  })
  const words: Words<Draft> = {
    name: [texts.name, (name) => name],
    kind: [texts.kind, (kind) => kindName(kind, t.setUp.kindNames)],
    roomId: [texts.room, (roomId) => (roomId ? roomName(roomId) : texts.movable)],
    outOfService: [texts.outOfService, (times) => times.map(formats.wallSpan).join(', ')],
    active: [texts.active, (active) => (active ? t.common.yes : t.common.no)],
  }
  const { draft, set, at } = entry
  return (
    <EntryForm label={texts.title} entry={entry} words={words} onClose={onClose}>
      <TextInput label={texts.name} required data-autofocus value={draft.name} error={at('name')} maxLength={200} onChange={(event) => set({ name: event.currentTarget.value })} />
      <Group grow align="flex-start">
        <KindInput label={texts.kind} required value={draft.kind} error={at('kind')} known={kindsOf([...equipment.map((each) => each.kind), ...services.flatMap((each) => each.equipmentKinds)])} onChange={(kind) => set({ kind })} />
        <NativeSelect
          label={texts.room}
          value={draft.roomId}
          error={at('roomId')}
          data={[{ value: '', label: texts.movable }, ...rooms.map((each) => ({ value: each.id, label: each.name }))]}
          onChange={(event) => set({ roomId: event.currentTarget.value })}
        />
      </Group>
      <Rows legend={texts.outOfService} help={texts.outOfServiceHelp} rows={draft.outOfService} blank={() => ({ from: '', until: '' })} add={texts.addOutOfService} remove={texts.removeOutOfService} onChange={(outOfService) => set({ outOfService })}>
        {(time, change, index) => <Span span={time} number={index + 1} at={(end) => at(`outOfService[${index}].${end}`)} onChange={change} />}
      </Rows>
      <Switch label={texts.active} description={texts.activeHelp} checked={draft.active} onChange={(event) => set({ active: event.currentTarget.checked })} />
    </EntryForm>
  )
}
