const MINUTE = 60_000

/** How long ago something was over: whole days, or within the first one hours and minutes. */
export type Past = { days: number } | { hours: number; minutes: number }

/** Never negative, however the clocks of this device and of the service differ. */
export function pastSince(since: string, now: Date): Past {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / MINUTE))
  const days = Math.floor(minutes / (24 * 60))
  return days > 0 ? { days } : { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}

/** Days since the last one that a label allows, as the list of lots counts them: the day after it is the first. */
export function daysExpired(since: string, now: Date): number {
  const past = pastSince(since, now)
  return 'days' in past ? past.days + 1 : 1
}
