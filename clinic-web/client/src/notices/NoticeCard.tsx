import { Badge, Button, Group, Text } from '@mantine/core'
import { IconBellRinging, IconHandStop, IconUserCheck } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { takeOn, type Notice, type Told } from '../api/notices'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { useHasRole } from '../shared/me'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import lists from '../shared/lists.module.css'

/** One notice: what it is about, who was told and how, and who is told next. */
export function NoticeCard({ notice, marked }: { notice: Notice; marked: boolean }) {
  const t = useT()
  const formats = useFormats()
  const queries = useQueryClient()
  const mayTake = useHasRole('PHYSICIAN', 'MANAGER')
  const clinical = useHasRole('PHYSICIAN', 'NURSE')
  const kind = t.notices.kind[notice.kind]
  const when = formats.dayTime(notice.raisedAt)
  const taking = useMutation({
    mutationFn: () => takeOn(notice.id),
    onSuccess: () => tell(t.notices.taking),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notices'] }),
  })
  const about = notice.kind === 'LOT_RECALL' ? `/stock/recalls/${notice.subjectId}` : `/adverse-events/${notice.subjectId}`
  // What happened to a patient is read by those who treat; a recall by managers, too.
  const mayLook = clinical || notice.kind === 'LOT_RECALL'
  return (
    <li className={lists.row} aria-current={marked || undefined}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>{kind}</Text>
          <Text size="sm" c="dimmed">
            {when}
          </Text>
        </div>
        <Group gap="xs">
          <StateMark notice={notice} />
          {mayLook && (
            <Button component={Link} to={about} size="compact-sm" variant="default" aria-label={t.notices.lookAtOne(kind, when)}>
              {t.notices.look}
            </Button>
          )}
          {mayTake && !notice.acknowledged && (
            <Button size="compact-sm" leftSection={<IconHandStop size={16} aria-hidden />} loading={taking.isPending} aria-label={t.notices.haveOne(kind, when)} onClick={() => taking.mutate()}>
              {t.notices.have}
            </Button>
          )}
        </Group>
      </Group>
      <Standing notice={notice} />
      {taking.isError && <ProblemNotice problem={taking.error} />}
    </li>
  )
}

function StateMark({ notice }: { notice: Notice }) {
  const t = useT()
  return notice.acknowledged ? (
    <Badge variant="light" color="brand" tt="none" leftSection={<IconUserCheck size={14} aria-hidden />}>
      {t.notices.states.ACKNOWLEDGED}
    </Badge>
  ) : (
    <Badge variant="light" color="red" tt="none" leftSection={<IconBellRinging size={14} aria-hidden />}>
      {t.notices.states[notice.state]}
    </Badge>
  )
}

function Standing({ notice }: { notice: Notice }) {
  const t = useT()
  const formats = useFormats()
  return (
    <>
      {notice.acknowledged ? (
        <Text size="sm">
          {notice.acknowledged.by
            ? t.notices.hasIt(notice.acknowledged.by, formats.dayTime(notice.acknowledged.at))
            : t.notices.knownByChart(formats.dayTime(notice.acknowledged.at))}
        </Text>
      ) : notice.nextRoundAt && notice.nextAudience ? (
        <Text size="sm">
          {notice.audience && `${t.notices.round(notice.round, t.notices.audience[notice.audience])} `}
          {t.notices.next(formats.dayTime(notice.nextRoundAt), t.notices.audience[notice.nextAudience])}
        </Text>
      ) : (
        <Text size="sm">{t.notices.nobodyNext}</Text>
      )}
      {notice.told.length === 0 ? (
        !notice.acknowledged && (
          <Text size="sm" c="red">
            {t.notices.nobodyTold}
          </Text>
        )
      ) : (
        <ul aria-label={t.notices.told} style={{ margin: 0, paddingInlineStart: 18 }}>
          {notice.told.map((each) => (
            <ToldLine key={`${each.round} ${each.name} ${each.channel}`} told={each} />
          ))}
        </ul>
      )}
    </>
  )
}

function ToldLine({ told }: { told: Told }) {
  const t = useT()
  const formats = useFormats()
  const channel = t.patient.channel[told.channel] ?? told.channel
  return (
    <Text component="li" size="xs" c={told.status === 'FAILED' ? 'red' : 'dimmed'}>
      {told.name} · {channel} · {t.notices.status[told.status]} {formats.dayTime(told.at)}
    </Text>
  )
}
