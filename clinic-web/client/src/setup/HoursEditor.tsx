import { Chip, Group, Stack, Text, TextInput } from '@mantine/core'
import type { Hours } from '../api/setup'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { weekdays } from './hours'
import { Rows } from './Rows'

/** Weekly hours: lines of the same hours on some days. A break is the gap between two lines. */
export function HoursEditor({ legend, hours, at, onChange }: {
  legend: string
  hours: Hours[]
  at: (field: string) => string | undefined
  onChange: (hours: Hours[]) => void
}) {
  const t = useT()
  const formats = useFormats()
  return (
    <Rows
      legend={legend}
      help={t.setUp.hours.help}
      rows={hours}
      blank={(): Hours => ({ days: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'], from: '09:00', until: '17:00' })}
      add={t.setUp.hours.add}
      remove={t.setUp.hours.remove}
      onChange={onChange}
    >
      {(line, change, index) => (
        <Stack gap={4}>
          <Group gap="xs" align="flex-end">
            <Chip.Group multiple value={line.days} onChange={(days) => change({ days: weekdays.map((each) => each.day).filter((day) => days.includes(day)) })}>
              <Group gap={4} role="group" aria-label={t.setUp.hours.days(index + 1)}>
                {weekdays.map(({ day, example }) => (
                  <Chip key={day} value={day} size="xs" aria-label={formats.weekday(example, 'long')}>
                    {formats.weekday(example, 'narrow')}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <TextInput
              type="time"
              size="xs"
              aria-label={t.setUp.hours.from(index + 1)}
              value={line.from}
              error={!!at(`hours[${index}].from`)}
              onChange={(event) => change({ from: event.currentTarget.value })}
            />
            <TextInput
              type="time"
              size="xs"
              aria-label={t.setUp.hours.until(index + 1)}
              value={line.until}
              error={!!at(`hours[${index}].until`)}
              onChange={(event) => change({ until: event.currentTarget.value })}
            />
          </Group>
          {[`hours[${index}].days`, `hours[${index}].from`, `hours[${index}].until`].map(at).filter(Boolean).map((message) => (
            <Text key={message} size="xs" c="red" role="alert">
              {message}
            </Text>
          ))}
        </Stack>
      )}
    </Rows>
  )
}
