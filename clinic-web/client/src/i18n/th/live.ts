import type { live as english } from '../en/live'

export const live: typeof english = {
  reconnecting: 'กำลังเชื่อมต่อใหม่…',
}
