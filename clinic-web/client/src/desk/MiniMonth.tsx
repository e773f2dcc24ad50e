import { ActionIcon, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { memo, useState, type KeyboardEvent } from 'react'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { plusDays } from '../shared/time'
import { weekOf } from './calendar'
import classes from './MiniMonth.module.css'

const monthOf = (date: string): string => `${date.slice(0, 7)}-01`

function plusMonths(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 10)
}

/** A month at a glance; the chosen day is the stop of the tab key, arrows go on from it. */
export const MiniMonth = memo(function MiniMonth({ date, today, isWeek, onPick }: {
  date: string
  today: string
  isWeek: boolean
  onPick: (date: string) => void
}) {
  const t = useT()
  const formats = useFormats()
  const [looked, look] = useState<{ of: string; month: string }>()
  const month = looked && looked.of === date ? looked.month : monthOf(date)
  const first = weekOf(month)[0] ?? month
  const weeks = [0, 1, 2, 3, 4, 5]
    .map((week) => weekOf(plusDays(first, week * 7)))
    .filter((week) => week.some((day) => monthOf(day) === month))
  const chosen = isWeek ? weekOf(date) : [date]
  const stop = weeks.flat().includes(date) ? date : month
  const go = (months: number) => look({ of: date, month: plusMonths(month, months) })

  const onKeyDown = (event: KeyboardEvent) => {
    const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key]
    if (days === undefined) return
    event.preventDefault()
    event.stopPropagation()
    onPick(plusDays(date, days))
  }
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" mb={4}>
        <Text size="sm" fw={600} aria-live="polite">
          {formats.month(month)}
        </Text>
        <Group gap={2} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t.calendar.previousMonth} onClick={() => go(-1)}>
            <IconChevronLeft size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t.calendar.nextMonth} onClick={() => go(1)}>
            <IconChevronRight size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <table className={classes.month} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {weekOf(date).map((day) => (
              <th key={day} scope="col" abbr={formats.weekday(day, 'long')}>
                {formats.weekday(day, 'narrow')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    tabIndex={day === stop ? 0 : -1}
                    aria-label={formats.longDay(day)}
                    aria-current={day === today ? 'date' : undefined}
                    aria-pressed={chosen.includes(day)}
                    data-other={monthOf(day) !== month || undefined}
                    onClick={() => onPick(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})
