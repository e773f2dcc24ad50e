import { Anchor, Badge, Button, Group, Text } from '@mantine/core'
import { IconAlarmSnooze, IconAlertTriangle, IconBellRinging, IconCalendarPlus, IconClock } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { resumeRecall, type DueRecall } from '../api/recalls'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { fullName } from '../shared/names'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import lists from '../shared/lists.module.css'
import { CloseRecall } from './CloseRecall'
import { urgencyOf } from './due'
import { Reach } from './Reach'
import { SnoozeRecall } from './SnoozeRecall'
import { SuggestedTimes } from './SuggestedTimes'
import classes from './worklists.module.css'

/** One recall: who, how urgent, how to reach them, and what can be done. */
export function RecallRow({ row, today, onChanged, onBooked }: {
  row: DueRecall
  today: string
  onChanged: () => void
  onBooked: () => void
}) {
  const t = useT()
  const texts = t.worklists.recalls
  const formats = useFormats()
  const [open, setOpen] = useState<'book' | 'snooze' | 'close'>()
  const { recall } = row
  const name = fullName(row.patientName) || t.patient.unnamed
  const isAsleep = urgencyOf(row, today).kind === 'snoozed'
  const resume = useMutation({
    mutationFn: () => resumeRecall(recall),
    onSuccess: () => tell(texts.resumed(name)),
    onSettled: onChanged,
  })
  return (
    <li className={`${lists.row} ${classes.row}`}>
      <div>
        <Anchor component={Link} to={`/patients/${recall.patientId}`} fw={600} className={classes.name}>
          {name}
        </Anchor>
        <Text size="xs" c="dimmed">
          {texts.window(formats.plainDate(recall.from), formats.plainDate(recall.until))}
        </Text>
      </div>
      <div>
        <UrgencyMark row={row} today={today} />
        {recall.snoozeReason && (
          <Text size="xs" c="dimmed" lineClamp={2}>
            {texts.snoozeNote(recall.snoozeReason, recall.snoozedBy ?? '')}
          </Text>
        )}
      </div>
      <Reach {...row} />
      <Group gap="xs" wrap="nowrap" justify="flex-end">
        <Button
          size="compact-sm"
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          aria-expanded={open === 'book'}
          aria-label={`${texts.book}: ${name}`}
          onClick={() => setOpen(open === 'book' ? undefined : 'book')}
        >
          {texts.book}
        </Button>
        {isAsleep ? (
          <Button size="compact-sm" variant="default" loading={resume.isPending} aria-label={`${texts.resume}: ${name}`} onClick={() => resume.mutate()}>
            {texts.resume}
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" aria-label={`${texts.snooze} ${name}`} onClick={() => setOpen('snooze')}>
            {texts.snooze}
          </Button>
        )}
        <Button size="compact-sm" variant="default" aria-label={`${texts.close} ${name}`} onClick={() => setOpen('close')}>
          {texts.close}
        </Button>
      </Group>
      {resume.isError && (
        <div className={classes.panel}>
          <ProblemNotice problem={resume.error} />
        </div>
      )}
      {open === 'book' && (
        <div className={classes.panel}>
          <SuggestedTimes row={row} name={name} onBooked={onBooked} onClose={() => setOpen(undefined)} />
        </div>
      )}
      {open === 'snooze' && (
        <SnoozeRecall recall={recall} name={name} today={today} onChanged={onChanged} onClose={() => setOpen(undefined)} />
      )}
      {open === 'close' && <CloseRecall recall={recall} name={name} onChanged={onChanged} onClose={() => setOpen(undefined)} />}
    </li>
  )
}

function UrgencyMark({ row, today }: { row: DueRecall; today: string }) {
  const t = useT()
  const texts = t.worklists.recalls
  const formats = useFormats()
  const urgency = urgencyOf(row, today)
  const [color, Icon, words] = {
    overdue: () => ['orange', IconAlertTriangle, texts.overdueBy(urgency.kind === 'overdue' ? urgency.days : 0)] as const,
    left: () => ['brand', IconBellRinging, texts.daysLeft(urgency.kind === 'left' ? urgency.days : 0)] as const,
    opens: () => ['gray', IconClock, texts.opensIn(urgency.kind === 'opens' ? urgency.days : 0)] as const,
    snoozed: () =>
      ['gray', IconAlarmSnooze, texts.snoozedUntil(formats.plainDate(urgency.kind === 'snoozed' ? urgency.until : today))] as const,
  }[urgency.kind]()
  return (
    <Badge variant="light" color={color} tt="none" leftSection={<Icon size={14} aria-hidden />}>
      {words}
    </Badge>
  )
}
