import { Badge, Group } from '@mantine/core'
import type { AdverseEvent } from '../api/adverseEvents'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'

/** How urgent it is, and by when it must be reported. */
export function AdverseEventMarks({ event }: { event: Pick<AdverseEvent, 'urgent' | 'serious' | 'reportBy' | 'overdue' | 'open'> }) {
  const t = useT()
  const formats = useFormats()
  return (
    <Group gap={6}>
      {event.urgent && (
        <Badge tt="none" color="red" variant="light">
          {t.adverse.urgent}
        </Badge>
      )}
      {event.serious && (
        <Badge tt="none" color="orange" variant="light">
          {t.adverse.serious}
        </Badge>
      )}
      {event.reportBy && (
        <Badge tt="none" color={event.overdue ? 'red' : 'orange'} variant="light">
          {event.overdue ? t.adverse.overdue(formats.plainDate(event.reportBy)) : t.adverse.reportBy(formats.plainDate(event.reportBy))}
        </Badge>
      )}
      {!event.open && (
        <Badge tt="none" variant="light" color="gray">
          {t.adverse.closed}
        </Badge>
      )}
    </Group>
  )
}
