import { Button, List, Skeleton, Stack, Text, TextInput } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../api/http'
import { eraseWhatMayGo, getRetention } from '../api/personalData'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { Confirm } from '../shared/Confirm'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'

/** Erases what need not be kept of a person, and says before what stays and until when: nothing goes before that is read. */
export function Erasure({ patientId }: { patientId: string }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconEraser size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t.patients.erasure.open}
      </Button>
      {isOpen && <Asking patientId={patientId} onClose={() => setOpen(false)} />}
    </>
  )
}

const useRetention = (patientId: string) =>
  useQuery({
    queryKey: ['retention', patientId],
    queryFn: ({ signal }) => getRetention(patientId, signal),
    retry: false,
  })

function Asking({ patientId, onClose }: { patientId: string; onClose: () => void }) {
  const t = useT()
  const say = t.patients.erasure
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [isChecked, setChecked] = useState(false)
  const isMissing = reason.trim() === ''
  const retention = useRetention(patientId)
  const erasing = useMutation({
    mutationFn: () => eraseWhatMayGo(patientId, reason.trim()),
    onSuccess: () => {
      tell(say.done)
      onClose()
    },
    onSettled: () =>
      Promise.all(['patient', 'consents', 'retention'].map((name) => queries.invalidateQueries({ queryKey: [name, patientId] }))),
  })
  return (
    <Confirm
      opened
      title={say.title}
      help={say.help}
      yes={say.yes}
      busy={erasing.isPending || retention.isPending}
      problem={erasing.error}
      onYes={() => {
        setChecked(true)
        if (!isMissing) erasing.mutate()
      }}
      onClose={onClose}
    >
      <Kept patientId={patientId} />
      <TextInput
        size="md"
        label={say.reason}
        required
        maxLength={500}
        error={isChecked && isMissing ? say.reasonNeeded : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  )
}

function Kept({ patientId }: { patientId: string }) {
  const t = useT()
  const say = t.patients.erasure
  const formats = useFormats()
  const retention = useRetention(patientId)
  if (retention.isPending) return <Skeleton height={120} role="status" aria-label={t.common.loading} />
  if (retention.error instanceof ApiProblem && retention.error.status === 404) return <Text size="sm">{say.noChart}</Text>
  if (retention.isError) return <ProblemNotice problem={retention.error} onRetry={() => void retention.refetch()} />
  const { keptThrough, holdings } = retention.data
  const kept = holdings.filter((each) => each.keptThrough)
  if (!keptThrough || kept.length === 0) return <Text size="sm">{say.nothingKept}</Text>
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {say.keptThrough(formats.plainDate(keptThrough))}
      </Text>
      <List size="sm" spacing={2}>
        {kept.map((each) => (
          <List.Item key={each.kind}>
            {say.kinds[each.kind] ?? each.kind}: {say.reasons[each.kind] ?? each.reason}
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}
