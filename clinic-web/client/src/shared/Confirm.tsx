import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../i18n/i18n'
import { ProblemNotice } from './Problem'

/** Asks once before something that is not undone. */
export function Confirm({
  opened, title, help, yes, keep, busy, problem, refusal, onYes, onClose, children,
}: {
  opened: boolean
  title: string
  help: string
  yes: string
  keep?: string
  busy?: boolean
  problem?: unknown
  /** Says why it was refused, where that takes more than the problem. */
  refusal?: ReactNode
  onYes: () => void
  onClose: () => void
  children?: ReactNode
}) {
  const t = useT()
  return (
    <Modal opened={opened} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t.common.close }}>
      <Stack>
        {children}
        <Text size="sm">{help}</Text>
        {refusal ?? (problem != null && <ProblemNotice problem={problem} />)}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {keep ?? t.common.cancel}
          </Button>
          <Button color="red" loading={busy} onClick={onYes}>
            {yes}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
