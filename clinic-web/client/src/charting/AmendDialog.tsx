import { Button, Checkbox, Group, Modal, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useReducer, useState, type FormEvent } from 'react'
import { ApiProblem } from '../api/http'
import { amendSession, bare, getSession, type Area, type Point, type Session } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { differenceOf, namedVials, vialsOf } from './amending'
import { findingsOf } from './chart'
import { DifferenceTable } from './DifferenceTable'
import { samePoints } from './drafting'
import { Findings } from './Findings'
import { forget } from './keptDraft'
import { edit, emptyDraft } from './points'
import { PointsEditor } from './PointsEditor'
import { useVials } from './VialPanel'

/** What was given in truth: the points as they should read, and why they read otherwise. */
export function AmendDialog({ session, area, start, onClose }: {
  session: Session
  area: Area
  /** Points to begin with; those that count now if there are none. */
  start?: Point[]
  onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const [seen, setSeen] = useState(session)
  const current = seen.currentPoints.map(bare)
  const [draft, dispatch] = useReducer(edit, { ...emptyDraft, points: start ?? current })
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [gaveNothing, setGaveNothing] = useState(false)
  const usable = (useVials(session.patientId).data ?? []).filter((each) => each.product === session.product && each.status === 'RECONSTITUTED')
  const vials = namedVials([...vialsOf(seen), ...usable])
  const vialId = chosen ?? draft.points.at(-1)?.vialId ?? vials[0]?.id
  const points = gaveNothing ? [] : draft.points
  const isSame = samePoints(points, current)
  const isToBeSaid = points.length === 0 && !isSame && !gaveNothing
  const amending = useMutation({
    mutationFn: () => amendSession(seen.id, seen.version, reason.trim(), note.trim(), isSame ? undefined : points),
    onSuccess: (amended) => {
      forget(amended.id)
      queries.setQueryData(['session', amended.id], amended)
      for (const key of [['chart', amended.patientId], ['vials', amended.patientId]]) void queries.invalidateQueries({ queryKey: key })
      tell(t.charting.session.amended)
      onClose()
    },
    onError: async (problem) => {
      if (!(problem instanceof ApiProblem) || problem.status !== 412) return
      const newest = await getSession(seen.id).catch(() => undefined)
      if (!newest) return
      queries.setQueryData(['session', newest.id], newest)
      setSeen(newest)
    },
  })
  const isOutdated = amending.error instanceof ApiProblem && amending.error.status === 412
  const findings = findingsOf(amending.error) ?? []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    amending.mutate()
  }
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      closeOnEscape={isSame && !reason && !note}
      title={t.charting.session.amendTitle}
      closeButtonProps={{ 'aria-label': t.common.close }}
    >
      <form onSubmit={submit} noValidate>
        <Stack maw={1180} mx="auto">
          <Text size="sm">{t.charting.session.amendHelp}</Text>
          {(current.length > 0 || gaveNothing) && (
            <Checkbox
              size="md"
              label={t.charting.session.nothingGiven}
              description={t.charting.session.nothingGivenHelp}
              error={isToBeSaid && t.charting.session.nothingGivenToBeSaid}
              checked={gaveNothing}
              onChange={(event) => setGaveNothing(event.currentTarget.checked)}
            />
          )}
          {!gaveNothing && (
          <PointsEditor area={area} draft={draft} dispatch={dispatch} vialId={vialId} vials={vials}>
            <NativeSelect
              size="md"
              label={t.charting.session.vialOfNew}
              value={vialId}
              data={vials.map((each) => ({ value: each.id, label: each.name }))}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
          </PointsEditor>
          )}
          <DifferenceTable area={area} difference={differenceOf(current, points)} vials={vials} />
          <TextInput
            size="md"
            label={t.charting.session.amendReason}
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Textarea
            size="md"
            label={t.charting.session.amendWhat}
            value={note}
            maxLength={4000}
            autosize
            minRows={2}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {findings.length > 0 && <Findings findings={findings} />}
          {isOutdated ? (
            <Text role="alert" size="sm" fw={600}>
              {t.charting.session.lookAgain}
            </Text>
          ) : (
            amending.isError && <ProblemNotice problem={amending.error} />
          )}
          <Group justify="flex-end">
            <Button variant="default" size="md" onClick={onClose}>
              {t.common.cancel}
            </Button>
            <Button type="submit" size="md" loading={amending.isPending} disabled={!reason.trim() || !note.trim() || isToBeSaid}>
              {t.charting.session.amendSubmit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
