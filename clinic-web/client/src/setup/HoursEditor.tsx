import { Group, Stack, Text, TextInput } from '@mantine/core'
import type { Hours } from '../api/setup'
import { useT } from '../i18n/i18n'
import { Days } from './Days'
import { usualHours } from './hours'
import { Rows } from './Rows'

/** Weekly hours: lines of the same hours on some days. A break is the gap between two lines. */
export function HoursEditor({ legend, hours, at, onChange }: {
  legend: string
  hours: Hours[]
  at: (field: string) => string | undefined
  onChange: (hours: Hours[]) => void
}) {
  const t = useT()
  return (
    <Rows
      legend={legend}
      help={t.setUp.hours.help}
      rows={hours}
      blank={usualHours}
      add={t.setUp.hours.add}
      remove={t.setUp.hours.remove}
      onChange={onChange}
    >
      {(line, change, index) => (
        <Stack gap={4}>
          <Group gap="xs" wrap="nowrap">
            <Days label={t.setUp.hours.days(index + 1)} days={line.days} onChange={(days) => change({ days })} />
            <TextInput
              type="time"
              size="xs"
              aria-label={t.setUp.hours.from(index + 1)}
              value={line.from}
              error={!!at(`hours[${index}].from`)}
              onChange={(event) => change({ from: event.currentTarget.value })}
            />
            <Text size="sm" aria-hidden>
              –
            </Text>
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
