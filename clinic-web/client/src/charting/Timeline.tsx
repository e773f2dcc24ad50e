import { Badge, Group, Stack, Text } from '@mantine/core'
import { IconCalendarEvent, IconClipboardText, IconFileText, IconNeedle, IconRulerMeasure, IconSignature, IconUrgent } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { getAdverseEventsOf } from '../api/adverseEvents'
import type { Assessment, Chart } from '../api/treatment'
import { useSpeech } from '../i18n/i18n'
import { reactionsOf } from '../shared/adverse'
import { useClinic, useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { useRefresh } from '../shared/live'
import { languageName } from '../shared/names'
import { ProblemNotice } from '../shared/Problem'
import { AppointmentMark } from '../shared/StatusMark'
import { instantAt } from '../shared/time'
import { AdverseEventMarks } from './AdverseEventMarks'
import lists from '../shared/lists.module.css'

interface Happening {
  key: string
  at: string
  icon: ReactNode
  title: string
  text: ReactNode
  mark?: ReactNode
  to?: string
}

/** The girth, or where there is none to measure the thickness of the muscle. */
const measured = ({ girthCm, muscleThicknessMm }: Assessment['legs']['LEFT']): string =>
  typeof girthCm === 'number' ? `${girthCm} cm` : typeof muscleThicknessMm === 'number' ? `${muscleThicknessMm} mm` : '–'

/** All that happened, the newest first. */
export function Timeline({ chart }: { chart: Chart }) {
  const events = useQuery({
    queryKey: ['adverse-events', 'of', chart.patientId],
    queryFn: ({ signal }) => getAdverseEventsOf(chart.patientId, signal),
    refetchInterval: useRefresh('treatment'),
  })
  const { t, locale } = useSpeech()
  const formats = useFormats()
  const { serviceName, zone } = useClinic()
  const say = t.charting.timeline
  // The rule by which booking completes a visit: an assessment was recorded or a session signed.
  const seen = new Set([
    ...chart.assessments.map((each) => each.appointmentId),
    ...chart.sessions.filter((each) => each.status === 'SIGNED').map((each) => each.appointmentId),
  ])
  const happenings: Happening[] = [
    ...chart.assessments.map((each) => ({
      key: each.id,
      at: each.assessedAt,
      icon: <IconRulerMeasure size={18} aria-hidden />,
      title: say.assessment,
      text: `${say.perLeg(measured(each.legs.LEFT), measured(each.legs.RIGHT))} · ${each.assessedBy}`,
    })),
    ...chart.plans.map((each) => ({
      key: each.id,
      at: each.proposedAt,
      icon: <IconFileText size={18} aria-hidden />,
      title: say.plan,
      text: t.charting.plan.summary(each.product, each.legs.LEFT.units, each.legs.RIGHT.units, each.sessions),
      mark: (
        <Badge variant="light" tt="none">
          {t.charting.plan.status[each.status] ?? each.status}
        </Badge>
      ),
    })),
    ...(events.data ?? []).map((each) => ({
      key: each.id,
      at: each.reportedAt,
      icon: <IconUrgent size={18} aria-hidden />,
      title: t.adverse.one,
      text: reactionsOf(each, t),
      mark: <AdverseEventMarks event={each} />,
      to: `/adverse-events/${each.id}`,
    })),
    ...chart.consents.map((each) => ({
      key: each.id,
      at: each.signedAt,
      icon: <IconSignature size={18} aria-hidden />,
      title: say.consent,
      text: `${each.signedBy} · ${languageName(each.language, locale)}`,
      mark: each.withdrawal && (
        <Badge variant="light" tt="none" color="red">
          {t.charting.consent.states.WITHDRAWN}
        </Badge>
      ),
    })),
    ...chart.sessions.map((each) => ({
      key: each.id,
      // Of the day's happenings it is the last.
      at: instantAt(zone, each.on, 24 * 60 - 1).toISOString(),
      icon: <IconNeedle size={18} aria-hidden />,
      title: each.sessionNumber ? t.charting.session.number(each.sessionNumber) : say.session,
      text: `${each.product} · ${say.perLeg(`${each.unitsPerLeg.LEFT ?? 0} U`, `${each.unitsPerLeg.RIGHT ?? 0} U`)}`,
      mark: (
        <Badge variant="light" tt="none" color={each.status === 'SIGNED' ? 'brand' : 'orange'}>
          {each.status === 'SIGNED' ? t.charting.session.signed : t.charting.session.draft}
        </Badge>
      ),
      to: `/charting/${chart.patientId}/session?session=${each.id}`,
    })),
    ...chart.encounters.map((each) => ({
      key: each.appointmentId,
      at: each.start,
      icon: <IconCalendarEvent size={18} aria-hidden />,
      title: serviceName(each.serviceId),
      text: each.practitionerName,
      mark: <AppointmentMark status={seen.has(each.appointmentId) ? 'COMPLETED' : each.status} />,
    })),
  ].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))

  return (
    <Stack>
      {events.isError && <ProblemNotice problem={events.error} onRetry={() => void events.refetch()} />}
      {happenings.length === chart.encounters.length && (
        <Empty title={say.empty} help={say.emptyHelp} icon={<IconClipboardText aria-hidden />} />
      )}
      <ul className={lists.list} aria-label={t.charting.tabs.timeline}>
        {happenings.map((each) => (
          <li key={each.key} className={lists.row}>
            {each.to ? (
              <Link to={each.to} className={lists.button}>
                <Line happening={each} when={formats.date(each.at)} />
              </Link>
            ) : (
              <Line happening={each} when={formats.date(each.at)} />
            )}
          </li>
        ))}
      </ul>
    </Stack>
  )
}

function Line({ happening, when }: { happening: Happening; when: string }) {
  return (
    <Group wrap="nowrap" justify="space-between">
      <Group wrap="nowrap" gap="sm">
        {happening.icon}
        <div>
          <Text fw={600} size="sm">
            {happening.title}
          </Text>
          <Text size="sm" c="dimmed">
            {happening.text}
          </Text>
        </div>
      </Group>
      <Stack gap={2} align="flex-end">
        {happening.mark}
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {when}
        </Text>
      </Stack>
    </Group>
  )
}
