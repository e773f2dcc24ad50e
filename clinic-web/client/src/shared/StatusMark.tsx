import { Badge } from '@mantine/core'
import {
  IconBan, IconCalendarCheck, IconCalendarEvent, IconCircleCheck, IconClock, IconClockOff, IconDoorEnter, IconHourglassHigh, IconMailCheck, IconMailX, IconSend, IconUserOff,
} from '@tabler/icons-react'
import { useT } from '../i18n/i18n'

const appointment = {
  HELD: { icon: IconClock, color: 'gray' },
  BOOKED: { icon: IconCalendarEvent, color: 'brand' },
  CONFIRMED: { icon: IconCalendarCheck, color: 'brand' },
  CHECKED_IN: { icon: IconHourglassHigh, color: 'orange' },
  IN_PROGRESS: { icon: IconDoorEnter, color: 'brand' },
  COMPLETED: { icon: IconCircleCheck, color: 'gray' },
  CANCELLED: { icon: IconBan, color: 'gray' },
  MISSED: { icon: IconUserOff, color: 'gray' },
  RELEASED: { icon: IconClockOff, color: 'gray' },
} as const

const message = {
  PLANNED: { icon: IconClock, color: 'gray' },
  SENT: { icon: IconSend, color: 'brand' },
  DELIVERED: { icon: IconMailCheck, color: 'brand' },
  FAILED: { icon: IconMailX, color: 'red' },
  CANCELLED: { icon: IconBan, color: 'gray' },
  EXPIRED: { icon: IconClockOff, color: 'gray' },
} as const

export const appointmentStatuses = Object.keys(appointment)

/** An appointment's state: icon and word, never colour alone. */
export function AppointmentMark({ status }: { status: string }) {
  const t = useT()
  const { icon: Icon, color } = appointment[status as keyof typeof appointment] ?? appointment.BOOKED
  return (
    <Badge variant="light" color={color} leftSection={<Icon size={14} aria-hidden />} tt="none" fw={600} style={{ flexShrink: 0 }}>
      {t.status[status] ?? status}
    </Badge>
  )
}

export function AppointmentIcon({ status }: { status: string }) {
  const { icon: Icon } = appointment[status as keyof typeof appointment] ?? appointment.BOOKED
  return <Icon size={14} aria-hidden />
}

export function MessageMark({ status }: { status: string }) {
  const t = useT()
  const { icon: Icon, color } = message[status as keyof typeof message] ?? message.PLANNED
  return (
    <Badge variant="light" color={color} leftSection={<Icon size={14} aria-hidden />} tt="none" fw={600} style={{ flexShrink: 0 }}>
      {t.messages.status[status] ?? status}
    </Badge>
  )
}
