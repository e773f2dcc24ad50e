import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconClock, IconDoorEnter } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, type KeyboardEvent } from 'react'
import { checkIn, getDay, type Appointment } from '../api/booking'
import { useT } from '../i18n/i18n'
import { useFormats, useNow } from '../shared/clinic'
import { useRefresh } from '../shared/live'
import { ListSkeleton } from '../shared/MessageList'
import { fullName } from '../shared/names'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'
import { byStage, waitedMinutes, WAITING_LIMIT_MINUTES, type Stage } from './arrivals'
import { useDrawer } from './useDrawer'
import classes from './ArrivalsPage.module.css'

const STAGES: Stage[] = ['expected', 'waiting', 'inProgress', 'done']

/** Who of today is still to come, waits, is being treated, is done. */
export function ArrivalsPage() {
  const t = useT()
  const formats = useFormats()
  const now = useNow(10)
  const show = useDrawer()
  const queries = useQueryClient()
  const today = formats.dateOf(now)
  const day = useQuery({
    queryKey: ['day', today],
    queryFn: ({ signal }) => getDay(today, signal),
    refetchInterval: useRefresh(),
  })
  const arriving = useMutation({
    mutationFn: (appointment: Appointment) => checkIn(appointment),
    onSuccess: (_, appointment) => tell(t.appointment.checkedIn(fullName(appointment.patientName))),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['day', today] }),
  })
  const board = useRef<HTMLDivElement>(null)
  const stages = byStage(day.data ?? [])

  const onKeyDown = (event: KeyboardEvent) => {
    const card = event.target as HTMLElement
    const id = card.dataset.arrival
    if (!id || event.altKey || event.ctrlKey || event.metaKey) return
    const appointment = day.data?.find((each) => each.id === id)
    if (event.key === 'c' && appointment && stages.expected.includes(appointment)) arriving.mutate(appointment)
    else if (!board.current || !moveFocus(board.current, card, event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Stack p="md" gap="md">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={1} size="h3">
            {t.arrivals.title} · {formats.longDay(today)}
          </Title>
          <Text size="sm" c="dimmed">
            {t.arrivals.help} {t.arrivals.keys}
          </Text>
        </div>
      </Group>
      {day.isError && !day.data && <ProblemNotice problem={day.error} onRetry={() => void day.refetch()} />}
      {arriving.isError && arriving.variables && (
        <Stack gap={4}>
          <Text fw={600}>{t.arrivals.problem(fullName(arriving.variables.patientName))}</Text>
          <ProblemNotice problem={arriving.error} onRetry={() => arriving.mutate(arriving.variables)} />
        </Stack>
      )}
      {day.isPending && <ListSkeleton label={t.common.loading} />}
      {day.data && (
        <div className={classes.board} ref={board} onKeyDown={onKeyDown}>
          {STAGES.map((stage) => (
            <section key={stage} className={classes.stage} aria-labelledby={`stage-${stage}`}>
              <Group justify="space-between" className={classes.head}>
                <Title order={2} size="h5" id={`stage-${stage}`}>
                  {t.arrivals[stage]}
                </Title>
                <Badge variant="light" color={stage === 'waiting' && stages.waiting.length > 0 ? 'orange' : 'gray'}>
                  {stages[stage].length}
                </Badge>
              </Group>
              {stages[stage].length === 0 ? (
                <Text size="sm" c="dimmed" p="sm">
                  {t.arrivals.none}
                </Text>
              ) : (
                <ul className={classes.cards}>
                  {stages[stage].map((appointment) => (
                    <li key={appointment.id} className={classes.card} data-stage={stage}>
                      <button
                        type="button"
                        className={classes.open}
                        data-arrival={appointment.id}
                        aria-keyshortcuts={stage === 'expected' ? 'c' : undefined}
                        onClick={() => show({ appointment: appointment.id })}
                      >
                        <Text component="span" fw={600} display="block" className={classes.name}>
                          <span className="tabular">{formats.time(appointment.start)}</span> {fullName(appointment.patientName)}
                        </Text>
                        <Text component="span" size="xs" c="dimmed" display="block">
                          {appointment.serviceName} · {appointment.practitionerName} · {appointment.roomName}
                        </Text>
                        <Waited appointment={appointment} stage={stage} now={now} />
                      </button>
                      {stage === 'expected' && (
                        <Button
                          size="compact-sm"
                          variant="default"
                          leftSection={<IconDoorEnter size={16} aria-hidden />}
                          aria-label={t.arrivals.checkIn(fullName(appointment.patientName))}
                          loading={arriving.isPending && arriving.variables?.id === appointment.id}
                          onClick={() => arriving.mutate(appointment)}
                        >
                          {t.appointment.checkIn}
                        </Button>
                      )}
                    </li>
                  ))}
                </ul>
              )}
            </section>
          ))}
        </div>
      )}
    </Stack>
  )
}

function Waited({ appointment, stage, now }: { appointment: Appointment; stage: Stage; now: Date }) {
  const t = useT()
  const minutes = waitedMinutes(appointment, now)
  if (stage === 'done' || (stage === 'expected' && minutes === 0)) return null
  const isLong = stage === 'waiting' && minutes >= WAITING_LIMIT_MINUTES
  if (stage === 'inProgress') return null
  return (
    <span className={classes.waited} data-long={isLong || undefined} aria-label={stage === 'waiting' ? t.arrivals.waitedLabel(minutes, isLong) : undefined}>
      {isLong ? <IconAlertTriangle size={14} aria-hidden /> : <IconClock size={14} aria-hidden />}
      {stage === 'waiting' ? t.arrivals.waited(minutes) : t.arrivals.late(minutes)}
    </span>
  )
}

/** Up and down within a stage, left and right to the next stage that has somebody. */
function moveFocus(board: HTMLElement, card: HTMLElement, key: string): boolean {
  const lists = [...board.querySelectorAll('ul')].map((list) => [...list.querySelectorAll<HTMLElement>('[data-arrival]')])
  const list = lists.findIndex((each) => each.includes(card))
  const row = lists[list]?.indexOf(card) ?? -1
  const next = {
    ArrowDown: lists[list]?.[row + 1],
    ArrowUp: lists[list]?.[row - 1],
    ArrowRight: lists[list + 1]?.[0],
    ArrowLeft: lists[list - 1]?.[0],
  }[key]
  next?.focus()
  return next !== undefined
}
