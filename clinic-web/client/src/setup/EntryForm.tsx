import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useT } from '../i18n/i18n'
import { Confirm } from '../shared/Confirm'
import { ProblemNotice } from '../shared/Problem'
import { useLeaving, type Entry } from './useEntry'

/** The frame of every form of the set-up: what is wrong above, what to do below. */
export function EntryForm<D>({ label, entry, onClose, children }: {
  label: string
  entry: Entry<D>
  onClose?: () => void
  children: ReactNode
}) {
  const t = useT()
  const leaving = useLeaving(entry.isDirty && !entry.isSaving)
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        entry.save()
      }}
    >
      <Stack>
        {entry.isStale && (
          <Alert role="alert" color="orange" variant="light" icon={<IconUsers aria-hidden />} title={t.stale.title}>
            <Stack gap="xs" align="flex-start">
              <Text size="sm">{t.setUp.staleHelp}</Text>
              <Group gap="xs">
                <Button size="compact-sm" variant="default" onClick={entry.takeStored}>
                  {t.setUp.takeStored}
                </Button>
                <Button size="compact-sm" variant="default" onClick={entry.keepMine}>
                  {t.setUp.keepMine}
                </Button>
              </Group>
            </Stack>
          </Alert>
        )}
        {entry.problem != null && <ProblemNotice problem={entry.problem} />}
        {children}
        <Group justify="flex-end">
          {onClose && (
            <Button variant="default" onClick={onClose}>
              {entry.isDirty ? t.common.cancel : t.common.close}
            </Button>
          )}
          <Button type="submit" loading={entry.isSaving} disabled={entry.isStale || (!entry.isDirty && !entry.isNew)}>
            {t.setUp.save}
          </Button>
        </Group>
      </Stack>
      <Confirm
        opened={leaving.state === 'blocked'}
        title={t.setUp.leaveTitle}
        help={t.setUp.leaveHelp}
        yes={t.setUp.leaveYes}
        keep={t.setUp.leaveNo}
        onYes={() => leaving.proceed?.()}
        onClose={() => leaving.reset?.()}
      />
    </form>
  )
}
