import { Alert, Button, Group, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { LEGS, type Area, type Leg, type Override, type Session } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useHasRole } from '../shared/me'
import { namedVials } from './amending'
import type { SessionFindings } from './chart'
import { unitsOfAll, unitsOfHead, unitsOfLeg, unitsOfVial } from './points'
import { PointsEditor } from './PointsEditor'
import { programmeOf } from './programmes'
import { SecondCheck } from './SecondCheck'
import { SignDialog } from './SignDialog'
import { SumsBar } from './SumsBar'
import { useDrafting } from './useDrafting'
import { useVials, VialPanel } from './VialPanel'

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

  return (
    <>
      <PointsEditor
        area={area}
        draft={draft}
        dispatch={dispatch}
        vialId={vial?.id}
        vials={namedVials([...session.perVial.map((each) => ({ id: each.vialId, lot: each.lot })), ...usable])}
        isLocked={!!conflict}
        above={
          <>
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
          </>
        }
      >
        <VialPanel patientId={session.patientId} product={session.product} used={vial?.id} drawn={session.perVial} onUse={(each) => setChosen(each.id)} />
        <SecondCheck session={session} area={area} isSaved={isSaved} />
      </PointsEditor>
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
