import { notifications } from '@mantine/notifications'
import { IconCheck } from '@tabler/icons-react'

/** Says that something worked, and goes by itself; read out by screen readers. */
export function tell(message: string): void {
  notifications.show({ message, color: 'brand', icon: <IconCheck size={18} aria-hidden />, autoClose: 3500, withCloseButton: false })
}
