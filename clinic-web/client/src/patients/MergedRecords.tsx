import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconUsersGroup } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Patient } from '../api/booking'
import { getMerges, undoMerge, type Merge } from '../api/merges'
import { useT } from '../i18n/i18n'
import { useFormats, useNow } from '../shared/clinic'
import { Confirm } from '../shared/Confirm'
import lists from '../shared/lists.module.css'
import { useHasRole } from '../shared/me'
import { ListSkeleton } from '../shared/MessageList'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { MergeRecords } from './MergeRecords'

/** The records that this one stands for, and how to add one or take one back. */
export function MergedRecords({ patient }: { patient: Patient }) {
  const t = useT()
  const texts = t.patients.merge
  const mayMerge = useHasRole('FRONT_DESK', 'MANAGER')
  const [merging, setMerging] = useState(false)
  const [undoing, setUndoing] = useState<Merge>()
  const merges = useQuery({ queryKey: ['merges', patient.id], queryFn: ({ signal }) => getMerges(patient.id, signal) })
  return (
    <Stack gap="xs">
      {merges.isPending ? (
        <ListSkeleton label={t.common.loading} rows={1} />
      ) : merges.isError ? (
        <ProblemNotice problem={merges.error} onRetry={() => void merges.refetch()} />
      ) : merges.data.length === 0 ? (
        <Paper withBorder p="sm">
          <Text size="sm" c="dimmed">
            {texts.none}
          </Text>
        </Paper>
      ) : (
        <ul className={lists.list} aria-label={texts.title}>
          {merges.data.map((merge) => (
            <MergedRow key={merge.replacedId} merge={merge} onUndo={mayMerge ? () => setUndoing(merge) : undefined} />
          ))}
        </ul>
      )}
      {mayMerge && (
        <Group>
          <Button size="xs" variant="default" leftSection={<IconUsersGroup size={16} aria-hidden />} onClick={() => setMerging(true)}>
            {texts.open}
          </Button>
        </Group>
      )}
      {merging && <MergeRecords patient={patient} onClose={() => setMerging(false)} />}
      {undoing && <Undoing merge={undoing} onClose={() => setUndoing(undefined)} />}
    </Stack>
  )
}

function MergedRow({ merge, onUndo }: { merge: Merge; onUndo: (() => void) | undefined }) {
  const t = useT()
  const texts = t.patients.merge
  const formats = useFormats()
  const now = useNow()
  const canUndo = onUndo !== undefined && Date.parse(merge.undoableUntil) > now.getTime()
  return (
    <li className={lists.row}>
      <Group justify="space-between" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
            {merge.reason}
          </Text>
          <Text size="xs" c="dimmed">
            {texts.by(merge.by, formats.dayTime(merge.at))}
            {canUndo && ` · ${texts.undoUntil(formats.dayTime(merge.undoableUntil))}`}
          </Text>
        </div>
        {canUndo && (
          <Button size="xs" variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={onUndo}>
            {texts.undo}
          </Button>
        )}
      </Group>
    </li>
  )
}

function Undoing({ merge, onClose }: { merge: Merge; onClose: () => void }) {
  const t = useT()
  const texts = t.patients.merge
  const queries = useQueryClient()
  const undoing = useMutation({
    mutationFn: () => undoMerge(merge),
    onSuccess: () => {
      tell(texts.undone)
      onClose()
    },
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <Confirm
      opened
      title={texts.undoTitle}
      help={texts.undoHelp}
      yes={texts.undo}
      busy={undoing.isPending}
      problem={undoing.error}
      onYes={() => undoing.mutate()}
      onClose={onClose}
    />
  )
}
