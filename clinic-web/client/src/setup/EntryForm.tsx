import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconUsers } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useT } from '../i18n/i18n'
import { Confirm } from '../shared/Confirm'
import { ProblemNotice } from '../shared/Problem'
import classes from './EntryForm.module.css'
import { StaleEntry, type Words } from './StaleEntry'
import { useLeaving, type Entry } from './useEntry'

/** The frame of every form of the set-up: what happened above, and always in view what is wrong and what to do. */
export function EntryForm<D extends object>({ label, entry, words, onClose, children }: {
  label: string
  entry: Entry<D>
  words: Words<D>
  onClose?: () => void
  children: ReactNode
}) {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const leaving = useLeaving(entry.isDirty && !entry.isSaving)
  const { refusal } = entry
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], #stale')?.focus()
  }, [refusal])
  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      className={onClose ? undefined : classes.page}
      onSubmit={(event) => {
        event.preventDefault()
        entry.save()
      }}
    >
      <Stack>
        {entry.isStale && <StaleEntry entry={entry} words={words} />}
        {entry.problem != null && <ProblemNotice problem={entry.problem} />}
        {children}
        <div className={classes.footer}>
          <Said entry={entry} onLook={() => form.current?.querySelector<HTMLElement>('#stale')?.focus()} />
          {onClose && (
            <Button variant="default" onClick={onClose}>
              {entry.isDirty ? t.common.cancel : t.common.close}
            </Button>
          )}
          <Button type="submit" loading={entry.isSaving} disabled={entry.isStale || (!entry.isDirty && !entry.isNew)}>
            {t.setUp.save}
          </Button>
        </div>
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

/** Why saving is not on, or that there is something to save. */
function Said<D>({ entry, onLook }: { entry: Entry<D>; onLook: () => void }) {
  const t = useT()
  if (entry.isStale) {
    return (
      <Anchor component="button" type="button" size="sm" className={classes.said} onClick={onLook}>
        <Group gap={6} wrap="nowrap" component="span">
          <IconUsers size={16} aria-hidden />
          {t.stale.title}
        </Group>
      </Anchor>
    )
  }
  if (entry.wrong > 0) {
    return (
      <Group gap={6} wrap="nowrap" role="alert" c="red" className={classes.said}>
        <IconAlertTriangle size={16} aria-hidden />
        <Text size="sm">{t.setUp.wrong(entry.wrong)}</Text>
      </Group>
    )
  }
  return (
    <Text size="sm" c="dimmed" className={classes.said}>
      {entry.isDirty && t.setUp.unsaved}
    </Text>
  )
}
