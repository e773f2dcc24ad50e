import { Button, Collapse, Group, NativeSelect, Stack } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { DayPart, SlotOrder, SlotSearch } from '../api/booking'
import { useSpeech } from '../i18n/i18n'
import { useClinic } from './clinic'
import { languageName } from './names'

type Wishes = Pick<SlotSearch, 'dayPart' | 'language' | 'gender'>

/** Nothing is wished for. */
export const anything: Wishes = {}

/** What a patient may wish for, out of the way until somebody asks. */
export function SlotWishes({ wishes, onWish, order, onOrder }: {
  wishes: Wishes
  onWish: (wishes: Wishes) => void
  order: SlotOrder
  onOrder: (order: SlotOrder) => void
}) {
  const { t, locale } = useSpeech()
  const { practitioners } = useClinic()
  const [opened, setOpened] = useState(false)
  const id = useId()
  const any = { value: '', label: t.slots.any }
  const spoken = [...new Set(practitioners.filter((each) => each.active).flatMap((each) => each.languages))].sort()
  return (
    <Stack gap={6}>
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-start' }}
        aria-expanded={opened}
        aria-controls={id}
        rightSection={<IconChevronDown size={16} aria-hidden style={{ rotate: opened ? '180deg' : undefined }} />}
        onClick={() => setOpened(!opened)}
      >
        {t.slots.wishes}
      </Button>
      <Collapse expanded={opened} id={id} transitionDuration={0}>
        <Stack gap="xs">
          <Group grow>
            <NativeSelect
              label={t.slots.dayPart}
              value={wishes.dayPart ?? ''}
              onChange={(event) => onWish({ ...wishes, dayPart: (event.currentTarget.value || undefined) as DayPart | undefined })}
              data={[any, ...Object.entries(t.worklists.waiting.dayPart).map(([value, label]) => ({ value, label }))]}
            />
            <NativeSelect
              label={t.slots.language}
              value={wishes.language ?? ''}
              onChange={(event) => onWish({ ...wishes, language: event.currentTarget.value || undefined })}
              data={[any, ...spoken.map((value) => ({ value, label: languageName(value, locale) }))]}
            />
          </Group>
          <Group grow>
            <NativeSelect
              label={t.slots.gender}
              value={wishes.gender ?? ''}
              onChange={(event) => onWish({ ...wishes, gender: (event.currentTarget.value || undefined) as Wishes['gender'] })}
              data={[any, ...Object.entries(t.slots.genders).map(([value, label]) => ({ value, label }))]}
            />
            <NativeSelect
              label={t.slots.order}
              value={order}
              onChange={(event) => onOrder(event.currentTarget.value as SlotOrder)}
              data={Object.entries(t.slots.orders).map(([value, label]) => ({ value, label }))}
            />
          </Group>
        </Stack>
      </Collapse>
    </Stack>
  )
}
