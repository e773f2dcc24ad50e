import { Button, Checkbox, Group, NativeSelect, Paper, SimpleGrid, Skeleton, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { CAUSALITIES, followUp, OUTCOMES, type AdverseEvent, type Causality, type NewFollowUp, type ReactionOutcome } from '../api/adverseEvents'
import { useT } from '../i18n/i18n'
import { isUnseen } from '../shared/adverse'
import { useFormats, useNow } from '../shared/clinic'
import { useHasRole } from '../shared/me'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { useProtocol } from './programmes'
import { ReactionChoices } from './ReactionChoices'
import { Criteria } from './ReportAdverseEvent'

type Learned = Omit<NewFollowUp, 'note'>

/** What was learned since. How serious it is and what caused it is a physician's to judge. */
export function AddFollowUp({ event }: { event: AdverseEvent }) {
  const t = useT()
  const physician = useHasRole('PHYSICIAN')
  const today = useFormats().dateOf(useNow())
  const queries = useQueryClient()
  const [note, setNote] = useState('')
  const [learned, setLearned] = useState<Learned>({})
  const [hasMore, setHasMore] = useState(false)
  const [tried, setTried] = useState(false)
  // Ticked, and nothing chosen: a red flag must not be lost in prose.
  const isUnnamed = hasMore && !learned.reactions?.length
  const change = (changes: Learned) => setLearned((now) => ({ ...now, ...changes }))
  const adding = useMutation({
    mutationFn: () => followUp(event.id, { ...learned, note: note.trim() }),
    onSuccess: (after) => {
      setNote('')
      setLearned({})
      setHasMore(false)
      setTried(false)
      tell(isUnseen(after) && (learned.reactions ?? []).length > 0 ? t.adverse.reportedUrgent : t.adverse.kept)
      return queries.invalidateQueries({ queryKey: ['adverse-events'] })
    },
  })
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    setTried(true)
    if (note.trim() && !isUnnamed) adding.mutate()
  }
  return (
    <Paper withBorder p="md" component="form" aria-label={t.adverse.addFollowUp} onSubmit={submit} noValidate>
      <Stack>
        <Title order={2} size="h5">
          {t.adverse.addFollowUp}
        </Title>
        <Textarea
          size="md"
          label={t.adverse.note}
          autosize
          minRows={2}
          maxLength={2000}
          required
          value={note}
          error={tried && !note.trim() ? t.adverse.noteNeeded : undefined}
          onChange={(changed) => setNote(changed.currentTarget.value)}
        />
        <Checkbox
          size="md"
          label={t.adverse.moreHappened}
          checked={hasMore}
          onChange={(changed) => {
            setHasMore(changed.currentTarget.checked)
            change({ reactions: undefined })
          }}
        />
        {hasMore && <NewReactions event={event} chosen={learned.reactions ?? []} onChange={(reactions) => change({ reactions })} />}
        {tried && isUnnamed && (
          <Text role="alert" size="sm" c="red">
            {t.adverse.pick}
          </Text>
        )}
        <SimpleGrid cols={{ base: 1, xs: physician ? 3 : 2 }}>
          <NativeSelect
            size="md"
            label={t.adverse.outcome}
            data={[{ value: '', label: t.adverse.unchanged }, ...OUTCOMES.map((value) => ({ value, label: t.adverse.outcomes[value] ?? value }))]}
            value={learned.outcome ?? ''}
            onChange={(changed) => change({ outcome: (changed.currentTarget.value || undefined) as ReactionOutcome | undefined })}
          />
          <TextInput
            type="date"
            size="md"
            label={t.adverse.endedOn}
            min={event.onset}
            max={today}
            value={learned.endedOn ?? ''}
            onChange={(changed) => change({ endedOn: changed.currentTarget.value || undefined })}
          />
          {physician && (
            <NativeSelect
              size="md"
              label={t.adverse.causality}
              data={[{ value: '', label: t.adverse.unchanged }, ...CAUSALITIES.map((value) => ({ value, label: t.adverse.causalities[value] ?? value }))]}
              value={learned.causality ?? ''}
              onChange={(changed) => change({ causality: (changed.currentTarget.value || undefined) as Causality | undefined })}
            />
          )}
        </SimpleGrid>
        {physician && (
          <Checkbox
            size="md"
            label={t.adverse.judgeAgain}
            checked={learned.seriousness !== undefined}
            onChange={(changed) => change({ seriousness: changed.currentTarget.checked ? [...event.seriousness] : undefined })}
          />
        )}
        {learned.seriousness && <Criteria chosen={learned.seriousness} onChange={(seriousness) => change({ seriousness })} />}
        {adding.isError && <ProblemNotice problem={adding.error} />}
        <Group justify="flex-end">
          <Button type="submit" size="md" loading={adding.isPending}>
            {t.adverse.keep}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

/** What the protocol knows and nobody has told yet. */
function NewReactions({ event, chosen, onChange }: { event: AdverseEvent; chosen: string[]; onChange: (codes: string[]) => void }) {
  const t = useT()
  const protocol = useProtocol(event.protocol)
  if (protocol.isPending) return <Skeleton height={240} role="status" aria-label={t.common.loading} />
  if (protocol.isError && !protocol.data) return <ProblemNotice problem={protocol.error} onRetry={() => void protocol.refetch()} />
  const told = event.reactions.map((each) => each.code)
  const known = (protocol.data.adverseEvents?.reactions ?? []).filter((each) => !told.includes(each.code))
  return <ReactionChoices known={known} chosen={chosen} onChange={onChange} />
}
