import { IconCalendarQuestion, IconMailX, IconSignatureOff } from '@tabler/icons-react'
import { memo } from 'react'
import { AppointmentIcon, appointmentStatuses } from '../shared/StatusMark'
import type { Need } from './needs'

export const iconId = (status: string): string => `visit-${status}`

export const needIconId = (need: Need): string => `need-${need}`

/** The icons of all states and needs, once: hundreds of cards only point at them. */
export const AppointmentIcons = memo(function AppointmentIcons() {
  return (
    <svg width={0} height={0} style={{ position: 'absolute' }} aria-hidden>
      {appointmentStatuses.map((status) => (
        <symbol key={status} id={iconId(status)} viewBox="0 0 14 14">
          <AppointmentIcon status={status} />
        </symbol>
      ))}
      <symbol id={needIconId('ASKS_TO_CANCEL')} viewBox="0 0 14 14">
        <IconCalendarQuestion size={14} />
      </symbol>
      <symbol id={needIconId('UNREACHED')} viewBox="0 0 14 14">
        <IconMailX size={14} />
      </symbol>
      <symbol id={needIconId('NO_CONSENT')} viewBox="0 0 14 14">
        <IconSignatureOff size={14} />
      </symbol>
    </svg>
  )
})
