import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { snoozeRecall, type RecallFacts } from '../api/recalls'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { isDate, plusDays } from '../shared/time'

/** Puts a recall off until a day. */
export function SnoozeRecall({ recall, name, today, onChanged, onClose }: {
  recall: RecallFacts
  name: string
  today: string
  onChanged: () => void
  onClose: () => void
}) {
  const t = useT()
  const texts = t.worklists.recalls
  const formats = useFormats()
  const [until, setUntil] = useState(plusDays(today, 7))
  const [why, setWhy] = useState('')
  const snooze = useMutation({
    mutationFn: () => snoozeRecall(recall, until, why.trim()),
    onSuccess: () => {
      tell(texts.snoozed(name, formats.plainDate(until)))
      onClose()
    },
    onSettled: onChanged,
  })
  const isReady = isDate(until) && until > today && why.trim() !== ''
  return (
    <Modal opened onClose={onClose} title={texts.snoozeTitle(name)} closeButtonProps={{ 'aria-label': t.common.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isReady) snooze.mutate()
        }}
      >
        <Stack>
          <Group gap="xs">
            {Object.entries(texts.snoozeIn).map(([days, label]) => (
              <Button
                key={days}
                size="compact-sm"
                variant={until === plusDays(today, Number(days)) ? 'light' : 'default'}
                aria-pressed={until === plusDays(today, Number(days))}
                onClick={() => setUntil(plusDays(today, Number(days)))}
              >
                {label}
              </Button>
            ))}
          </Group>
          <TextInput
            type="date"
            label={texts.until}
            value={until}
            min={plusDays(today, 1)}
            max={plusDays(today, 365)}
            onChange={(event) => setUntil(event.currentTarget.value)}
          />
          <TextInput label={texts.why} required maxLength={500} value={why} data-autofocus onChange={(event) => setWhy(event.currentTarget.value)} />
          {snooze.isError && <ProblemNotice problem={snooze.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" disabled={!isReady} loading={snooze.isPending}>
              {texts.snoozeYes}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
