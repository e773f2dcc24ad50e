import { Switch, TextInput } from '@mantine/core'
import type { Room } from '../api/booking'
import { getRoom, putRoom, type RoomBody } from '../api/setup'
import { useT } from '../i18n/i18n'
import { useClinic } from '../shared/clinic'
import { all, required } from './checks'
import { EntryForm } from './EntryForm'
import { KindInput } from './KindInput'
import { idFor, kindName, kindsOf } from './kinds'
import type { Words } from './StaleEntry'
import { useEntry } from './useEntry'

type Draft = Required<RoomBody>

const draftOf = (room: Room | undefined): Draft => ({
  name: room?.name ?? '',
  kind: room?.kind ?? '',
  active: room?.active ?? true,
})

/** Where visits take place. */
export function RoomForm({ stored, onClose }: { stored: Room | undefined; onClose: () => void }) {
  const t = useT()
  const texts = t.setUp.room
  const { rooms, services } = useClinic()
  const entry = useEntry({
    stored,
    queryKey: 'rooms',
    toDraft: draftOf,
    check: (draft) => all(required('name', draft.name), required('kind', draft.kind, 'kind')),
    onSaved: onClose,
    show: () => getRoom(stored?.id ?? ''),
    put: (draft, version) => putRoom(stored?.id ?? idFor(draft.name, 'room', rooms.map((each) => each.id)), draft, version),
  })
  const words: Words<Draft> = {
    name: [texts.name, (name) => name],
    kind: [texts.kind, (kind) => kindName(kind, t.setUp.kindNames)],
    active: [texts.active, (active) => (active ? t.common.yes : t.common.no)],
  }
  const { draft, set, at } = entry
  return (
    <EntryForm label={texts.title} entry={entry} words={words} onClose={onClose}>
      <TextInput label={texts.name} required data-autofocus value={draft.name} error={at('name')} maxLength={200} onChange={(event) => set({ name: event.currentTarget.value })} />
      <KindInput label={texts.kind} description={texts.kindHelp} required value={draft.kind} error={at('kind')} known={kindsOf([...rooms.map((each) => each.kind), ...services.map((each) => each.roomKind)])} onChange={(kind) => set({ kind })} />
      <Switch label={texts.active} description={texts.activeHelp} checked={draft.active} onChange={(event) => set({ active: event.currentTarget.checked })} />
    </EntryForm>
  )
}
