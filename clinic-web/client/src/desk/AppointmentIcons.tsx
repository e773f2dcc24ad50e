import { memo } from 'react'
import { AppointmentIcon, appointmentStatuses } from '../shared/StatusMark'

export const iconId = (status: string): string => `visit-${status}`

/** The icons of all states, once: hundreds of cards only point at them. */
export const AppointmentIcons = memo(function AppointmentIcons() {
  return (
    <svg width={0} height={0} style={{ position: 'absolute' }} aria-hidden>
      {appointmentStatuses.map((status) => (
        <symbol key={status} id={iconId(status)} viewBox="0 0 14 14">
          <AppointmentIcon status={status} />
        </symbol>
      ))}
    </svg>
  )
})
