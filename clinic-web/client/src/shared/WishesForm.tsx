import { Checkbox, Group, Stack, TextInput } from '@mantine/core'
import type { DayPart, Wishes } from '../api/waiting'
import { useT } from '../i18n/i18n'
import { Choices } from '../shared/Choices'
import { useClinic } from '../shared/clinic'

const dayParts: DayPart[] = ['MORNING', 'AFTERNOON', 'EVENING']

/** What a patient would take: nothing ticked means that all will do. */
export function WishesForm({ wishes, today, onChange }: { wishes: Wishes; today: string; onChange: (wishes: Wishes) => void }) {
  const t = useT()
  const texts = t.worklists.waiting
  const { practitioners } = useClinic()
  return (
    <Stack gap="sm">
      <Checkbox.Group
        label={texts.practitioners}
        description={wishes.practitionerIds.length === 0 ? texts.anyone : undefined}
        value={wishes.practitionerIds}
        onChange={(practitionerIds) => onChange({ ...wishes, practitionerIds })}
      >
        <Group gap="sm" mt={4}>
          {practitioners
            .filter((each) => each.active)
            .map((each) => (
              <Checkbox key={each.id} value={each.id} label={each.name} />
            ))}
        </Group>
      </Checkbox.Group>
      <Checkbox.Group
        label={texts.dayParts}
        description={wishes.dayParts.length === 0 ? texts.anyTime : undefined}
        value={wishes.dayParts}
        onChange={(chosen) => onChange({ ...wishes, dayParts: dayParts.filter((each) => chosen.includes(each)) })}
      >
        <Group gap="sm" mt={4}>
          {dayParts.map((each) => (
            <Checkbox key={each} value={each} label={`${texts.dayPart[each]} (${texts.dayPartHint[each]})`} />
          ))}
        </Group>
      </Checkbox.Group>
      <Group grow>
        <TextInput
          type="date"
          label={texts.from}
          value={wishes.from}
          onChange={(event) => onChange({ ...wishes, from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={texts.until}
          value={wishes.until}
          min={wishes.from > today ? wishes.from : today}
          onChange={(event) => onChange({ ...wishes, until: event.currentTarget.value })}
        />
      </Group>
      <Choices
        label={texts.priority}
        choices={(['NORMAL', 'HIGH'] as const).map((value) => ({ value, label: texts.priorities[value] ?? value }))}
        value={wishes.priority}
        onChange={(priority) => onChange({ ...wishes, priority })}
      />
    </Stack>
  )
}
