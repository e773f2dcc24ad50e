import { Group, Text, Tooltip } from '@mantine/core'
import { IconCircleFilled, IconCloudOff, IconRefresh } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { ApiProblem } from '../api/http'
import { useT } from '../i18n/i18n'
import { useLiveState } from '../shared/live'

/** Whether what is on screen is being kept up to date: changes are told, and no call in use got lost on its way. */
export function LiveMark() {
  const t = useT()
  const cache = useQueryClient().getQueryCache()
  const state = useLiveState()
  const answered = useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () =>
      !cache
        .findAll({ type: 'active' })
        .some(({ state }) => state.error instanceof ApiProblem && state.error.isUnknown),
  )
  const shown = !answered || state === 'away' ? 'offline' : state
  return (
    <Tooltip label={t.shell.offlineHint} disabled={shown === 'live'} multiline w={260}>
      <Group gap={6} wrap="nowrap" role="status" aria-live="polite">
        {shown === 'live' ? (
          <IconCircleFilled size={10} color="var(--mantine-primary-color-filled)" aria-hidden />
        ) : shown === 'connecting' ? (
          <IconRefresh size={14} color="var(--sura-soft)" aria-hidden />
        ) : (
          <IconCloudOff size={16} color="var(--sura-hard)" aria-hidden />
        )}
        <Text size="xs" c={shown === 'offline' ? 'red' : 'dimmed'} style={{ whiteSpace: 'nowrap' }}>
          {shown === 'live' ? t.shell.live : shown === 'connecting' ? t.live.reconnecting : t.shell.offline}
        </Text>
      </Group>
    </Tooltip>
  )
}
