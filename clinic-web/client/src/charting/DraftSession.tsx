import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { IconArrowBackUp, IconArrowsExchange2, IconInfoCircle, IconMinus, IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { LEGS, signSession, type Area, type Leg, type Override, type Point, type Session } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useHasRole } from '../shared/me'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { findingsOf, type SessionFindings } from './chart'
import { Findings } from './Findings'
import { InjectionMap } from './InjectionMap'
import { isTarget, keyOf, sitesOf, type Site } from './maps'
import { nextPlace, siteOf, unitsOfAll, unitsOfHead, unitsOfLeg, unitsOfVial, type Draft, type Edit } from './points'
import { programmeOf, useNames } from './programmes'
import { SecondCheck } from './SecondCheck'
import { SummaryTable } from './SummaryTable'
import { SumsBar } from './SumsBar'
import { useDrafting } from './useDrafting'
import { useVials, VialPanel } from './VialPanel'
import classes from './charting.module.css'

/** A session being drawn: every change is saved by itself and judged by the rules at once. */
export function DraftSession({ session, area, overrides, onFindings }: {
  session: Session
  area: Area
  overrides: Override[]
  onFindings: (findings: SessionFindings) => void
}) {
  const t = useT()
  const physician = useHasRole('PHYSICIAN')
  const vials = useVials(session.patientId)
  const { draft, conflict, dispatch, isSaving, isSaved, problem, isPassing, retry } = useDrafting(session)
  const [chosen, setChosen] = useState<string>()
  const [unitsPerPoint, setUnitsPerPoint] = useState(10)
  const [signing, setSigning] = useState(false)

  const programme = programmeOf(session.protocol)
  useEffect(() => onFindings({ findings: session.findings, isOpen: true, programme }), [session.findings, programme, onFindings])

  const usable = (vials.data ?? []).filter((each) => each.product === session.product && each.status === 'RECONSTITUTED')
  const lastUsed = draft.points.at(-1)?.vialId
  const vial = usable.find((each) => each.id === chosen) ?? usable.find((each) => each.id === lastUsed) ?? usable[0]
  const planned = (leg: Leg) => session.perLeg.find((each) => each.leg === leg)?.planned ?? 0
  const heads = area.muscles.flatMap((muscle) => muscle.heads.map((head) => head.code))
  const headsOf = (leg: Leg) =>
    heads.map((head) => ({
      head,
      given: unitsOfHead(draft.points, leg, head),
      planned: session.perHead.find((each) => each.leg === leg && each.head === head)?.planned ?? undefined,
    })).filter((each) => each.given > 0 || each.planned !== undefined)
  const add = (leg: Leg, site: Site, x: number, y: number) => {
    if (vial) dispatch({ type: 'add', leg, site, x, y, units: unitsPerPoint, vialId: vial.id })
  }

  return (
    <>
      <div className={classes.session}>
        <Stack gap="sm">
          {conflict && (
            <Alert color="orange" icon={<IconInfoCircle aria-hidden />} title={t.charting.session.keptTitle} role="alert">
              <Text size="sm" mb="xs">
                {t.charting.session.keptHelp(conflict.points.length, unitsOfAll(conflict.points))}
              </Text>
              <Group gap="xs">
                <Button variant="default" onClick={() => dispatch({ type: 'choose', mine: true })}>
                  {t.charting.session.keptUse}
                </Button>
                <Button variant="default" onClick={() => dispatch({ type: 'choose', mine: false })}>
                  {t.charting.session.keptDrop}
                </Button>
              </Group>
            </Alert>
          )}
          {!vial && vials.data && (
            <Alert color="orange" variant="light" icon={<IconInfoCircle aria-hidden />} p="xs">
              {session.perVial.length > 0 ? t.charting.session.vialEmpty : t.charting.session.pickVial}
            </Alert>
          )}
          <InjectionMap
            area={area}
            points={draft.points}
            selected={draft.selected}
            readOnly={!!conflict}
            onAdd={add}
            onSelect={(index) => dispatch({ type: 'select', index })}
            onMove={(index, leg, x, y) => dispatch({ type: 'move', area, index, leg, x, y })}
            onRemove={(index) => dispatch({ type: 'remove', index })}
          />
        </Stack>
        <Stack gap="md">
          <Stepper
            label={t.charting.session.unitsPerPoint}
            units={unitsPerPoint}
            onChange={(units) => setUnitsPerPoint(Math.min(100, Math.max(1, units)))}
          />
          <AddButtons area={area} points={draft.points} disabled={!vial || !!conflict} onAdd={add} />
          <PointTools area={area} draft={draft} dispatch={dispatch} vialId={vial?.id} />
          <VialPanel patientId={session.patientId} product={session.product} used={vial?.id} drawn={session.perVial} onUse={(each) => setChosen(each.id)} />
          <SecondCheck session={session} area={area} isSaved={isSaved} />
        </Stack>
      </div>
      <SumsBar
        area={area}
        legs={LEGS.map((leg) => ({ leg, given: unitsOfLeg(draft.points, leg), planned: planned(leg), heads: headsOf(leg) }))}
        vial={vial ?? session.perVial.at(-1)}
        drawn={vial ? unitsOfVial(draft.points, vial.id) - unitsOfVial(session.points, vial.id) : 0}
      >
        <Text size="sm" role="status" c={problem ? 'red' : 'dimmed'}>
          {problem
            ? isPassing
              ? t.charting.session.keptHere
              : t.charting.session.notSaved
            : conflict
              ? t.charting.session.undecided
              : isSaving || !isSaved
                ? t.charting.session.saving
                : t.charting.session.saved}
        </Text>
        {problem != null && (
          <Button variant="default" onClick={retry}>
            {t.common.retry}
          </Button>
        )}
        {physician ? (
          <Button size="lg" disabled={!isSaved || draft.points.length === 0} onClick={() => setSigning(true)}>
            {t.charting.session.sign}
          </Button>
        ) : (
          <Text size="sm">{t.charting.session.byPhysician}</Text>
        )}
      </SumsBar>
      {signing && (
        <SignDialog session={session} area={area} overrides={overrides} onFindings={onFindings} onClose={() => setSigning(false)} />
      )}
    </>
  )
}

function Stepper({ label, units, onChange, step = 5 }: { label: string; units: number; step?: number; onChange: (units: number) => void }) {
  const t = useT()
  return (
    <div role="group" aria-label={label}>
      <Text size="sm" fw={500} mb={4}>
        {label}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" size="md" px="sm" aria-label={t.charting.session.fewer} onClick={() => onChange(units - step)}>
          <IconMinus size={18} aria-hidden />
        </Button>
        <Text fw={700} size="lg" miw={64} ta="center" className="tabular" aria-live="polite">
          {t.common.units(units)}
        </Text>
        <Button variant="default" size="md" px="sm" aria-label={t.charting.session.more} onClick={() => onChange(units + step)}>
          <IconPlus size={18} aria-hidden />
        </Button>
      </Group>
    </div>
  )
}

/** The way to place points without a touch: each goes to the next free place of the zone. */
function AddButtons({ area, points, disabled, onAdd }: {
  area: Area
  points: Point[]
  disabled: boolean
  onAdd: (leg: Leg, site: Site, x: number, y: number) => void
}) {
  const t = useT()
  const names = useNames(area)
  return (
    <div className={classes.adders}>
      {LEGS.map((leg) => (
        <Stack key={leg} gap={6}>
          <Text size="xs" fw={600}>
            {names.side(leg)}
          </Text>
          {sitesOf(area).filter((site) => isTarget(area, site)).map((site) => (
            <Button
              key={keyOf(site)}
              variant="light"
              size="sm"
              px={8}
              disabled={disabled}
              aria-label={t.charting.session.addTo(names.site(leg, site))}
              onClick={() => {
                const { x, y } = nextPlace(points, area, leg, site)
                onAdd(leg, site, x, y)
              }}
            >
              + {names.place(site)}
            </Button>
          ))}
        </Stack>
      ))}
    </div>
  )
}

function PointTools({ area, draft, dispatch, vialId }: {
  area: Area
  draft: Draft
  dispatch: (step: Edit) => void
  vialId: string | undefined
}) {
  const t = useT()
  const names = useNames(area)
  const index = draft.selected
  const point = index === undefined ? undefined : draft.points[index]
  return (
    <Stack gap="xs">
      {point && index !== undefined && (
        <>
          <Text size="sm" fw={600}>
            {t.charting.session.point(index + 1, names.site(point.leg, siteOf(point)), point.units)}
          </Text>
          <Stepper
            label={t.charting.session.unitsOfPoint}
            units={point.units}
            step={2.5}
            onChange={(units) => dispatch({ type: 'units', index, units })}
          />
        </>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={draft.past.length === 0}
          onClick={() => dispatch({ type: 'undo' })}
        >
          {t.charting.session.undo}
        </Button>
        {point && index !== undefined && (
          <>
            <Button
              variant="default"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => dispatch({ type: 'remove', index })}
            >
              {t.charting.session.remove}
            </Button>
            <Button
              variant="default"
              leftSection={<IconArrowsExchange2 size={16} aria-hidden />}
              disabled={!vialId}
              onClick={() => vialId && dispatch({ type: 'mirror', from: point.leg, vialId })}
            >
              {t.charting.session.mirror(area.side)}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  )
}

function SignDialog({ session, area, overrides, onFindings, onClose }: {
  session: Session
  area: Area
  overrides: Override[]
  onFindings: (findings: SessionFindings) => void
  onClose: () => void
}) {
  const t = useT()
  const queries = useQueryClient()
  const [reasons, setReasons] = useState<Record<string, string>>(() =>
    Object.fromEntries(overrides.map((each) => [each.rule, each.reason])),
  )
  const signing = useMutation({
    mutationFn: () =>
      signSession(
        session.id,
        Object.entries(reasons)
          .map(([rule, reason]) => ({ rule, reason: reason.trim() }))
          .filter((each) => each.reason),
      ),
    onSuccess: (signed) => {
      queries.setQueryData(['session', session.id], signed)
      for (const key of [['chart', session.patientId], ['vials', session.patientId], ['day'], ['waiting']])
        void queries.invalidateQueries({ queryKey: key })
      tell(t.charting.session.signedDone)
      onClose()
    },
    onError: (problem) => onFindings({ findings: findingsOf(problem) ?? session.findings, isOpen: true, programme: programmeOf(session.protocol) }),
  })
  const findings = findingsOf(signing.error) ?? session.findings
  return (
    <Modal opened onClose={onClose} size="lg" title={t.charting.session.signTitle} closeButtonProps={{ 'aria-label': t.common.close }}>
      <Stack>
        <SummaryTable session={session} area={area} />
        {findings.length > 0 && (
          <Findings findings={findings} reasons={reasons} onReason={(rule, reason) => setReasons((now) => ({ ...now, [rule]: reason }))} />
        )}
        <Text size="sm">{t.charting.session.signHelp}</Text>
        {signing.isError && <ProblemNotice problem={signing.error} />}
        <Group justify="flex-end">
          <Button variant="default" size="md" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button size="md" loading={signing.isPending} onClick={() => signing.mutate()}>
            {t.charting.session.signYes}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
