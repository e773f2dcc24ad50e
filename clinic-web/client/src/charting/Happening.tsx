import { Badge, Group, Stack, Text } from '@mantine/core'
import {
  IconCalendarEvent, IconCamera, IconChartLine, IconClipboardText, IconFileText, IconMessageHeart, IconMessageStar, IconNeedle, IconPaperclip, IconPencilPlus, IconRulerMeasure, IconSignature, IconUrgent,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { pictureAddress } from '../api/photographs'
import type { TimelineLine } from '../api/timeline'
import type { Assessment } from '../api/treatment'
import { useSpeech } from '../i18n/i18n'
import { reactionsOf } from '../shared/adverse'
import { useClinic, useFormats } from '../shared/clinic'
import { languageName } from '../shared/names'
import { AppointmentMark } from '../shared/StatusMark'
import { gaveNothing } from './chart'
import { elsewhereInShort } from './elsewhere'
import { AdverseEventMarks } from './AdverseEventMarks'
import lists from '../shared/lists.module.css'
import classes from './charting.module.css'

/** The girth, or where there is none to measure the thickness of the muscle. */
const measured = ({ girthCm, muscleThicknessMm }: Partial<NonNullable<Assessment['legs']['LEFT']>>): string =>
  typeof girthCm === 'number' ? `${girthCm} cm` : typeof muscleThicknessMm === 'number' ? `${muscleThicknessMm} mm` : '–'

interface Shown {
  icon: ReactNode
  title: string
  text: ReactNode
  mark?: ReactNode
  to?: string
}

const icons: Record<TimelineLine['kind'], typeof IconNeedle> = {
  ENCOUNTER: IconCalendarEvent,
  ASSESSMENT: IconRulerMeasure,
  PLAN_PROPOSED: IconFileText,
  PLAN_ACCEPTED: IconClipboardText,
  CONSENT: IconSignature,
  SESSION: IconNeedle,
  AMENDMENT: IconPencilPlus,
  OUTCOME: IconChartLine,
  PHOTOGRAPH: IconCamera,
  DOCUMENT: IconPaperclip,
  ADVERSE_EVENT: IconUrgent,
  CHECK_IN: IconMessageHeart,
  QUESTIONNAIRE: IconMessageStar,
}

/** A line of the timeline, and where it leads. */
export function Happening({ patientId, line }: { patientId: string; line: TimelineLine }) {
  const formats = useFormats()
  const shown = useShown(patientId, line)
  const when = formats.date(line.at)
  return shown.to ? (
    <Link to={shown.to} className={lists.button}>
      <Line shown={shown} when={when} />
    </Link>
  ) : (
    <Line shown={shown} when={when} />
  )
}

function useShown(patientId: string, line: TimelineLine): Shown {
  const { t, locale } = useSpeech()
  const { serviceName } = useClinic()
  const say = t.charting.timeline
  const chart = `/charting/${patientId}`
  const badge = (text: string | undefined, color?: string) => (
    <Badge variant="light" tt="none" color={color}>
      {text}
    </Badge>
  )
  const Icon = icons[line.kind] ?? IconFileText
  const icon = <Icon size={18} aria-hidden />
  const thickness = (leg: Assessment['legs']['LEFT']) =>
    leg?.thicknessClass ? `${leg.muscleThicknessMm} mm (${t.planning.thickness[leg.thicknessClass] ?? leg.thicknessClass})` : '–'
  const { encounter, assessment, plan, consent, session, amendment, outcome, photograph, document, adverseEvent, checkIn, questionnaire } = line
  if (encounter)
    return {
      icon,
      title: serviceName(encounter.serviceId),
      text: encounter.practitionerName,
      // The rule by which booking completes a visit: an assessment was recorded or a session signed.
      mark: <AppointmentMark status={line.recorded ? 'COMPLETED' : encounter.status} />,
    }
  if (assessment)
    return {
      icon,
      title: assessment.asked ? t.screening.line : say.assessment,
      text: [
        ...(assessment.asked ? [] : [say.perLeg(measured(assessment.legs.LEFT ?? {}), measured(assessment.legs.RIGHT ?? {}))]),
        ...(assessment.legs.LEFT?.thicknessClass || assessment.legs.RIGHT?.thicknessClass
          ? [`${t.charting.assess.thicknessClass}: ${say.perLeg(thickness(assessment.legs.LEFT), thickness(assessment.legs.RIGHT))}`]
          : []),
        ...(assessment.elsewhere ?? []).map((each) => `${t.elsewhere.inChart}: ${elsewhereInShort(each, t)}`),
        assessment.assessedBy,
      ].join(' · '),
    }
  if (plan)
    return {
      icon,
      title: say.plan,
      text: t.charting.plan.summary(plan.product, plan.legs.LEFT.units, plan.legs.RIGHT.units, plan.sessions),
      mark: badge(t.charting.plan.status[line.kind === 'PLAN_ACCEPTED' ? 'ACCEPTED' : 'PROPOSED']),
    }
  if (consent)
    return {
      icon,
      title: say.consent,
      text: `${consent.signedBy} · ${languageName(consent.language, locale)}`,
      mark: consent.withdrawal && badge(t.charting.consent.states.WITHDRAWN, 'red'),
    }
  if (session)
    return {
      icon,
      title: session.sessionNumber ? t.charting.session.number(session.sessionNumber) : say.session,
      text: `${session.product} · ${say.perLeg(`${session.unitsPerLeg.LEFT ?? 0} U`, `${session.unitsPerLeg.RIGHT ?? 0} U`)}`,
      mark:
        session.status !== 'SIGNED'
          ? badge(t.charting.session.draft, 'orange')
          : gaveNothing(session)
            ? badge(t.charting.session.nothing, 'gray')
            : badge(t.charting.session.signed, 'brand'),
      to: `${chart}/session?session=${session.id}`,
    }
  if (amendment)
    return {
      icon,
      title: say.amendment,
      text: `${amendment.reason} · ${amendment.amendedBy}`,
      to: `${chart}/session?session=${amendment.sessionId}`,
    }
  if (outcome)
    return {
      icon,
      title: say.outcome,
      text: outcome.enteredInError
        ? outcome.recordedBy
        : `${say.perLeg(measured(outcome.legs.LEFT ?? {}), measured(outcome.legs.RIGHT ?? {}))} · ${outcome.recordedBy}`,
      mark: outcome.enteredInError && badge(t.outcomes.inError, 'orange'),
      to: `${chart}/outcome`,
    }
  if (photograph)
    return {
      icon,
      title: say.photograph,
      text: `${t.photos.views[photograph.view] ?? photograph.view}, ${t.photos.postures[photograph.posture] ?? photograph.posture} · ${photograph.takenBy}`,
      mark: photograph.enteredInError ? (
        badge(t.photos.inError, 'orange')
      ) : (
        <img src={pictureAddress(patientId, line.id)} alt="" loading="lazy" className={classes.thumbnail} />
      ),
      to: `${chart}/photos`,
    }
  if (document)
    return {
      icon,
      title: document.title,
      text: `${t.documents.kinds[document.kind] ?? document.kind} · ${document.filedBy}`,
      mark: document.enteredInError && badge(t.documents.inError, 'orange'),
      to: `${chart}/documents`,
    }
  if (questionnaire)
    return {
      icon,
      title: say.questionnaire,
      text: [
        `${questionnaire.improvement.scale} ${questionnaire.improvement.score}`,
        say.again[questionnaire.again],
        questionnaire.note,
        questionnaire.by,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    }
  if (checkIn) return { icon, title: say.checkIn, text: checkIn.by }
  return {
    icon,
    title: t.adverse.one,
    text: adverseEvent && reactionsOf(adverseEvent, t),
    mark: adverseEvent && <AdverseEventMarks event={adverseEvent} />,
    to: `/adverse-events/${line.id}`,
  }
}

function Line({ shown, when }: { shown: Shown; when: string }) {
  return (
    <Group wrap="nowrap" justify="space-between">
      <Group wrap="nowrap" gap="sm">
        {shown.icon}
        <div>
          <Text fw={600} size="sm">
            {shown.title}
          </Text>
          <Text size="sm" c="dimmed">
            {shown.text}
          </Text>
        </div>
      </Group>
      <Stack gap={2} align="flex-end">
        {shown.mark}
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {when}
        </Text>
      </Stack>
    </Group>
  )
}
