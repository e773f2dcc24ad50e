import type { Appointment } from '../api/booking'
import { ProblemNotice } from '../shared/Problem'
import { isStale, StaleNotice } from '../shared/StaleNotice'

/** Why a command was refused: where somebody else was quicker, who did what. */
export function RefusedCommand({ command, onRetry }: {
  command: { error: unknown; context: Appointment | undefined }
  onRetry?: () => void
}) {
  const { error, context: seen } = command
  return seen && isStale(error) ? <StaleNotice seen={seen} /> : <ProblemNotice problem={error} onRetry={onRetry} />
}
