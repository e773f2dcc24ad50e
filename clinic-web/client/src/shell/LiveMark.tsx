import { Group, Text, Tooltip } from '@mantine/core'
import { IconCircleFilled, IconCloudOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { ApiProblem } from '../api/http'
import { useT } from '../i18n/i18n'

/** Whether what is on screen is being kept up to date: no call in use got lost on its way. */
export function LiveMark() {
  const t = useT()
  const cache = useQueryClient().getQueryCache()
  const live = useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () =>
      !cache
        .findAll({ type: 'active' })
        .some(({ state }) => state.error instanceof ApiProblem && state.error.isUnknown),
  )
  return (
    <Tooltip label={t.shell.offlineHint} disabled={live} multiline w={260}>
      <Group gap={6} wrap="nowrap" role="status" aria-live="polite">
        {live ? (
          <IconCircleFilled size={10} color="var(--mantine-primary-color-filled)" aria-hidden />
        ) : (
          <IconCloudOff size={16} color="var(--sura-hard)" aria-hidden />
        )}
        <Text size="xs" c={live ? 'dimmed' : 'red'} style={{ whiteSpace: 'nowrap' }}>
          {live ? t.shell.live : t.shell.offline}
        </Text>
      </Group>
    </Tooltip>
  )
}
