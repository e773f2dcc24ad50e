import { Alert, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core'
import { IconInfoCircle, IconLock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { bare, type Area, type Point, type Session } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { useHasRole } from '../shared/me'
import { AmendDialog } from './AmendDialog'
import { summaryOf, versionsOf } from './amending'
import type { SessionFindings } from './chart'
import { InjectionMap } from './InjectionMap'
import { forget, leftBehind } from './keptDraft'
import { unitsOfAll } from './points'
import { programmeOf } from './programmes'
import { SummaryTable } from './SummaryTable'
import classes from './charting.module.css'
import lists from '../shared/lists.module.css'

/** Read-only for good; what was wrong is appended beside it, and every version stays readable. */
export function SignedSession({ session, area, onFindings }: {
  session: Session
  area: Area
  onFindings: (findings: SessionFindings) => void
}) {
  const t = useT()
  const formats = useFormats()
  const physician = useHasRole('PHYSICIAN')
  const [amending, setAmending] = useState<{ start?: Point[] }>()
  const [chosen, setChosen] = useState<number>()
  const [left, setLeft] = useState(() => leftBehind(session))
  const programme = programmeOf(session.protocol)
  const versions = versionsOf(session)
  const shown = versions[chosen ?? versions.length - 1]
  const points = shown?.points ?? session.currentPoints
  const findings = shown?.findings ?? session.findings
  const isNewest = shown?.number === session.amendments.length
  useEffect(() => onFindings({ findings, isOpen: false, programme }), [findings, programme, onFindings])
  const signature = session.signed?.signature
  return (
    <Stack>
      <Alert variant="light" icon={<IconLock aria-hidden />} title={t.charting.session.readOnly}>
        <Group justify="space-between">
          <div>
            <Text size="sm">{signature && t.charting.session.signedAt(signature.signedBy, formats.dayTime(signature.signedAt))}</Text>
            {session.signed?.givenAt && <Text size="sm">{t.charting.session.wasGivenAt(formats.dayTime(session.signed.givenAt))}</Text>}
            {session.currentPoints.length === 0 && (
              <Text size="sm" fw={600}>
                {t.charting.session.gaveNothing}
              </Text>
            )}
            {session.secondCheck && (
              <Text size="sm">{t.charting.check.done(session.secondCheck.checkedBy, formats.dayTime(session.secondCheck.checkedAt))}</Text>
            )}
          </div>
          {physician && (
            <Button variant="default" onClick={() => setAmending({})}>
              {t.charting.session.amend}
            </Button>
          )}
        </Group>
      </Alert>
      {left && (
        <Alert role="alert" color="orange" icon={<IconInfoCircle aria-hidden />} title={t.charting.session.keptTitle}>
          <Text size="sm" mb="xs">
            {t.charting.session.leftBehind(left.length, unitsOfAll(left))}
          </Text>
          <Group gap="xs">
            {physician && (
              <Button variant="default" onClick={() => setAmending({ start: left })}>
                {t.charting.session.leftBehindAmend}
              </Button>
            )}
            <Button
              variant="default"
              onClick={() => {
                forget(session.id)
                setLeft(undefined)
              }}
            >
              {t.charting.session.leftBehindDrop}
            </Button>
          </Group>
        </Alert>
      )}
      {versions.length > 1 && (
        <SegmentedControl
          aria-label={t.charting.session.version}
          style={{ alignSelf: 'flex-start' }}
          value={String(shown?.number)}
          onChange={(next) => setChosen(Number(next))}
          data={versions.map(({ number }) => ({
            value: String(number),
            label: number === 0 ? t.charting.session.asSigned : t.charting.session.withAmendment(number),
          }))}
        />
      )}
      <div className={classes.session}>
        <InjectionMap area={area} points={points.map(bare)} readOnly />
        <Stack>
          <SummaryTable session={session} area={area} summary={isNewest ? undefined : summaryOf(session, points)} />
          {session.amendments.length > 0 && (
            <section aria-label={t.charting.session.amendments}>
              <Title order={2} size="h5" mb={6}>
                {t.charting.session.amendments}
              </Title>
              <ul className={lists.list}>
                {session.amendments.map((each) => (
                  <li key={each.number} className={lists.row}>
                    <Text size="sm" fw={600}>
                      {t.charting.session.withAmendment(each.number)}: {each.reason}
                    </Text>
                    {each.note && <Text size="sm">{each.note}</Text>}
                    <Text size="xs" c="dimmed">
                      {each.signature.signedBy} · {formats.dayTime(each.signature.signedAt)}
                    </Text>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </Stack>
      </div>
      {amending && (
        <AmendDialog
          session={session}
          area={area}
          start={amending.start}
          onClose={() => {
            setAmending(undefined)
            setLeft(leftBehind(session))
          }}
        />
      )}
    </Stack>
  )
}
