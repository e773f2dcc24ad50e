import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { PractitionerBody } from '../api/setup'
import { useT } from '../i18n/i18n'
import { Rows } from './Rows'

type Exception = NonNullable<PractitionerBody['exceptions']>[number]

/** Single days with other hours than every week; none is a day off. */
export function ExceptionRows({ exceptions, at, onChange }: {
  exceptions: Exception[]
  at: (field: string) => string | undefined
  onChange: (exceptions: Exception[]) => void
}) {
  const t = useT()
  const texts = t.setUp.exception
  return (
    <Rows legend={texts.title} help={texts.help} rows={exceptions} blank={(): Exception => ({ date: '', hours: [] })} add={texts.add} remove={texts.remove} onChange={onChange}>
      {(day, change, index) => {
        const line = (place: number, changes: Partial<Exception['hours'][number]>) =>
          change({ hours: day.hours.map((each, i) => (i === place ? { ...each, ...changes } : each)) })
        return (
          <Group gap="xs" align="flex-start">
            <TextInput type="date" size="xs" aria-label={texts.date(index + 1)} value={day.date} error={at(`exceptions[${index}].date`)} onChange={(event) => change({ date: event.currentTarget.value })} />
            <Stack gap={4}>
              {day.hours.length === 0 && (
                <Text size="sm" pt={4}>
                  {texts.dayOff}
                </Text>
              )}
              {day.hours.map((hours, place) => (
                <Group key={place} gap={4}>
                  <TextInput type="time" size="xs" aria-label={t.setUp.hours.from(place + 1)} value={hours.from} error={!!at(`exceptions[${index}].hours[${place}].from`)} onChange={(event) => line(place, { from: event.currentTarget.value })} />
                  <TextInput type="time" size="xs" aria-label={t.setUp.hours.until(place + 1)} value={hours.until} error={at(`exceptions[${index}].hours[${place}].until`)} onChange={(event) => line(place, { until: event.currentTarget.value })} />
                </Group>
              ))}
            </Stack>
            <Button size="compact-xs" variant="subtle" mt={4} leftSection={<IconPlus size={14} aria-hidden />} onClick={() => change({ hours: [...day.hours, { from: '09:00', until: '17:00' }] })}>
              {texts.addHours}
            </Button>
            {day.hours.length > 0 && (
              <Button size="compact-xs" variant="subtle" color="gray" mt={4} onClick={() => change({ hours: [] })}>
                {texts.makeDayOff}
              </Button>
            )}
          </Group>
        )
      }}
    </Rows>
  )
}
