import { Button, Checkbox, Collapse, Group, Modal, Skeleton, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { OUTCOMES, reportAdverseEvent, SERIOUSNESS, SITES, type NewAdverseEvent, type ReactionOutcome, type ReactionSite, type Seriousness } from '../api/adverseEvents'
import { useT } from '../i18n/i18n'
import { Choices } from '../shared/Choices'
import { useFormats, useNow } from '../shared/clinic'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { useProtocols } from './programmes'
import { ReactionChoices } from './ReactionChoices'
import classes from './charting.module.css'

/** Three taps: open it, say what happened, report. Everything else may follow. */
export function ReportAdverseEvent({ patientId, patientName, programmes, onClose }: {
  patientId: string
  patientName: string
  /** Those that the patient has sessions of. */
  programmes: string[]
  onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const [reactions, setReactions] = useState<string[]>([])
  const [more, setMore] = useState<Partial<NewAdverseEvent>>({})
  const [isOpen, setOpen] = useState(false)
  const [tried, setTried] = useState(false)
  const reporting = useMutation({
    mutationFn: (told: NewAdverseEvent) => reportAdverseEvent(patientId, told),
    onSuccess: (event) => {
      void queries.invalidateQueries({ queryKey: ['adverse-events'] })
      tell(event.urgent ? t.adverse.reportedUrgent : t.adverse.reported)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reactions.length > 0) reporting.mutate({ ...more, reactions })
  }
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={`${t.adverse.one}: ${patientName}`}
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Reactions programmes={programmes} chosen={reactions} onChange={setReactions} />
          {tried && reactions.length === 0 && (
            <Text size="sm" c="red" role="alert">
              {t.adverse.pick}
            </Text>
          )}
          <Button
            variant="subtle"
            justify="flex-start"
            aria-expanded={isOpen}
            leftSection={<IconChevronDown size={16} aria-hidden style={isOpen ? { rotate: '180deg' } : undefined} />}
            onClick={() => setOpen(!isOpen)}
          >
            {t.adverse.more}
          </Button>
          <Collapse expanded={isOpen}>
            <Details details={more} onChange={(changes) => setMore((now) => ({ ...now, ...changes }))} />
          </Collapse>
          {reporting.isError && <ProblemNotice problem={reporting.error} />}
          <Group justify="flex-end" className={classes.foot}>
            <Button type="submit" size="lg" loading={reporting.isPending}>
              {t.adverse.report}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Reactions({ programmes, chosen, onChange }: { programmes: string[]; chosen: string[]; onChange: (codes: string[]) => void }) {
  const t = useT()
  const { protocols, problem, isPending, retry } = useProtocols(programmes)
  if (problem) return <ProblemNotice problem={problem} onRetry={retry} />
  if (isPending) return <Skeleton height={240} role="status" aria-label={t.common.loading} />
  const listed = protocols.flatMap((each) => each.adverseEvents?.reactions ?? [])
  const known = [...new Map(listed.map((each) => [each.code, each])).values()]
  return <ReactionChoices known={known} chosen={chosen} onChange={onChange} />
}

function Details({ details, onChange }: { details: Partial<NewAdverseEvent>; onChange: (changes: Partial<NewAdverseEvent>) => void }) {
  const t = useT()
  const today = useFormats().dateOf(useNow())
  const day = (label: string, field: 'onset' | 'awareOn') => (
    <TextInput
      type="date"
      size="md"
      label={label}
      max={today}
      value={details[field] ?? today}
      onChange={(event) => onChange({ [field]: event.currentTarget.value || undefined })}
    />
  )
  return (
    <Stack>
      <Group grow align="flex-start">
        {day(t.adverse.onset, 'onset')}
        {day(t.adverse.awareOn, 'awareOn')}
      </Group>
      <Choices<ReactionSite>
        label={t.adverse.site}
        choices={SITES.map((value) => ({ value, label: t.adverse.sites[value] ?? value }))}
        value={details.site}
        onChange={(site) => onChange({ site })}
      />
      <Textarea
        size="md"
        label={t.adverse.description}
        autosize
        minRows={2}
        maxLength={2000}
        value={details.description ?? ''}
        onChange={(event) => onChange({ description: event.currentTarget.value })}
      />
      <Textarea
        size="md"
        label={t.adverse.actionTaken}
        autosize
        maxLength={2000}
        value={details.actionTaken ?? ''}
        onChange={(event) => onChange({ actionTaken: event.currentTarget.value })}
      />
      <Criteria chosen={details.seriousness ?? []} onChange={(seriousness) => onChange({ seriousness })} />
      <Choices<ReactionOutcome>
        label={t.adverse.outcome}
        choices={OUTCOMES.map((value) => ({ value, label: t.adverse.outcomes[value] ?? value }))}
        value={details.outcome ?? 'NOT_RECOVERED'}
        onChange={(outcome) => onChange({ outcome })}
      />
    </Stack>
  )
}

/** What makes it serious, as a case report asks it. */
export function Criteria({ chosen, onChange }: { chosen: readonly Seriousness[]; onChange: (criteria: Seriousness[]) => void }) {
  const t = useT()
  return (
    <Checkbox.Group
      label={t.adverse.seriousness}
      description={t.adverse.seriousnessHelp}
      value={[...chosen]}
      onChange={(values) => onChange(values as Seriousness[])}
    >
      <Stack gap={10} mt="xs">
        {SERIOUSNESS.map((each) => (
          <Checkbox key={each} value={each} size="md" label={t.adverse.criteria[each]} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
