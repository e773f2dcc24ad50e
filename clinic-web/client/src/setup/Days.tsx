import type { Hours } from '../api/setup'
import { useFormats } from '../shared/clinic'
import classes from './Days.module.css'
import { weekdays } from './hours'

/** Some days of the week, in one short strip. */
export function Days({ label, days, onChange }: { label: string; days: Hours['days']; onChange: (days: Hours['days']) => void }) {
  const formats = useFormats()
  const toggled = (day: Hours['days'][number]) => weekdays.map((each) => each.day).filter((each) => (each === day) !== days.includes(each))
  return (
    <div className={classes.days} role="group" aria-label={label}>
      {weekdays.map(({ day, example }) => (
        <label key={day} className={classes.day} title={formats.weekday(example, 'long')}>
          <input type="checkbox" aria-label={formats.weekday(example, 'long')} checked={days.includes(day)} onChange={() => onChange(toggled(day))} />
          <span aria-hidden>{formats.weekday(example, 'narrow')}</span>
        </label>
      ))}
    </div>
  )
}
