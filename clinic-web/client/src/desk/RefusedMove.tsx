import { CloseButton, Group, Paper, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { ConflictNotice } from '../shared/ConflictNotice'
import { fullName } from '../shared/names'
import type { Move } from './calendar'
import type { Moving } from './useMove'
import classes from './CalendarPage.module.css'

/** Why a visit sprang back, and where it could go instead. */
export function RefusedMove({ problem, moving, onRetry, onClose }: {
  problem: unknown
  moving: Moving
  onRetry: (move: Move) => void
  onClose: () => void
}) {
  const t = useT()
  const formats = useFormats()
  const { appointment, move } = moving
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => panel.current?.focus(), [problem])
  return (
    <Paper
      ref={panel}
      tabIndex={-1}
      role="dialog"
      aria-label={t.calendar.notMoved(fullName(appointment.patientName))}
      withBorder
      shadow="md"
      p="sm"
      className={classes.refused}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text fw={600}>{t.calendar.notMoved(fullName(appointment.patientName))}</Text>
          <CloseButton aria-label={t.common.close} onClick={onClose} />
        </Group>
        <Text size="sm" c="dimmed">
          {t.calendar.stays(formats.dayTime(appointment.start))}
        </Text>
        <ConflictNotice
          problem={problem}
          patientId={appointment.patientId}
          moved={appointment.id}
          serviceId={appointment.serviceId}
          seen={appointment}
          wanted={{ start: move.start, end: move.end, practitionerId: move.practitionerId, roomId: move.roomId }}
          onPick={(slot) => onRetry({ ...move, ...slot, date: formats.dateOf(slot.start) })}
        />
      </Stack>
    </Paper>
  )
}
