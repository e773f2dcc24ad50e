import { Button, Group, Text } from '@mantine/core'
import { IconCheck, IconMessageUser } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { seeToInbound, type Inbound } from '../api/inbound'
import { useT } from '../i18n/i18n'
import { useFormats } from './clinic'
import { ProblemNotice } from './Problem'
import classes from './MessageList.module.css'

/** What a patient wrote, on the line of time between the messages that it came between. */
export function WordsEntry({ words }: { words: Inbound }) {
  const t = useT()
  const formats = useFormats()
  const queries = useQueryClient()
  const done = useMutation({
    mutationFn: () => seeToInbound(words.id),
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbound'] }),
  })
  return (
    <li className={classes.entry}>
      <span className={classes.channel}>
        <IconMessageUser size={16} aria-hidden />
      </span>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text size="sm" fw={600}>
          {t.messages.wrote}
        </Text>
        {!words.done && (
          <Button size="compact-xs" variant="default" leftSection={<IconCheck size={14} aria-hidden />} loading={done.isPending} onClick={() => done.mutate()}>
            {t.worklists.inbound.done}
          </Button>
        )}
      </Group>
      <Text size="sm" className={classes.words}>
        {words.text}
      </Text>
      <Text size="xs" c="dimmed">
        {formats.time(new Date(words.at))} · {t.patient.channel[words.channel] ?? words.channel}
        {words.done && ` · ${t.messages.seenTo(words.done.by, formats.dayTime(words.done.at))}`}
      </Text>
      {done.isError && <ProblemNotice problem={done.error} />}
    </li>
  )
}
