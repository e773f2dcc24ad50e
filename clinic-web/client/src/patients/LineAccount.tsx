import { Button, Code, Group, Paper, Skeleton, Stack, Text } from '@mantine/core'
import { IconBrandLine, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { getPreference, leaveLine, newLineCode } from '../api/notification'
import { useT } from '../i18n/i18n'
import { useFormats, useNow } from '../shared/clinic'
import { Confirm } from '../shared/Confirm'
import { useHasRole } from '../shared/me'
import { ProblemNotice } from '../shared/Problem'

/** Whether the patient is reached on LINE, and the code by which their account there becomes known. */
export function LineAccount({ patientId }: { patientId: string }) {
  const t = useT()
  const texts = t.patients.line
  const queries = useQueryClient()
  const mayChange = useHasRole('FRONT_DESK', 'MANAGER')
  const [leaving, setLeaving] = useState(false)
  const key = ['preference', patientId]
  const preference = useQuery({ queryKey: key, queryFn: ({ signal }) => getPreference(patientId, signal), refetchInterval: 5_000 })
  const code = useMutation({ mutationFn: () => newLineCode(patientId) })
  const leave = useMutation({
    mutationFn: () => leaveLine(patientId),
    onSuccess: () => {
      setLeaving(false)
      code.reset()
    },
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
  if (preference.isPending) return <Skeleton height={70} />
  if (preference.isError) return <ProblemNotice problem={preference.error} onRetry={() => void preference.refetch()} />
  const { onLine } = preference.data
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Group gap={6} wrap="nowrap">
          {onLine ? <IconCircleCheck size={18} aria-hidden color="var(--mantine-color-brand-text)" /> : <IconCircleDashed size={18} aria-hidden />}
          <Text size="sm">{onLine ? texts.connected : texts.notConnected}</Text>
        </Group>
        {!onLine && code.data && <Shown code={code.data.code} until={code.data.until} />}
        {code.isError && <ProblemNotice problem={code.error} />}
        {mayChange &&
          (onLine ? (
            <Button size="xs" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setLeaving(true)}>
              {texts.remove}
            </Button>
          ) : (
            <Button
              size="xs"
              variant="default"
              style={{ alignSelf: 'flex-start' }}
              leftSection={<IconBrandLine size={16} aria-hidden />}
              loading={code.isPending}
              onClick={() => code.mutate()}
            >
              {code.data ? texts.another : texts.show}
            </Button>
          ))}
      </Stack>
      <Confirm
        opened={leaving}
        title={texts.removeAsk}
        help={texts.removeHelp}
        yes={texts.remove}
        keep={t.common.cancel}
        busy={leave.isPending}
        refusal={leave.isError && <ProblemNotice problem={leave.error} />}
        onYes={() => leave.mutate()}
        onClose={() => setLeaving(false)}
      />
    </Paper>
  )
}

function Shown({ code, until }: { code: string; until: string }) {
  const t = useT()
  const formats = useFormats()
  const over = useNow().getTime() >= Date.parse(until)
  return (
    <div role="status">
      {over ? (
        <Text size="sm">{t.patients.line.over}</Text>
      ) : (
        <>
          <Text size="sm">{t.patients.line.send(formats.time(until))}</Text>
          <Code fz="xl" fw={600}>
            {code}
          </Code>
        </>
      )}
    </div>
  )
}
