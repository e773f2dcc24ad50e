import { Alert, Button, List, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconCalendarRepeat } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { accountOf, bookCourse } from '../api/visits'
import { useT } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { tell } from '../shared/notify'
import { ProblemNotice } from '../shared/Problem'

type Part = 'any' | 'morning' | 'afternoon'

const times: Record<Part, { startsFrom?: string; startsBefore?: string }> = {
  any: {},
  morning: { startsBefore: '12:00' },
  afternoon: { startsFrom: '12:00' },
}

/** Books all sessions of a patient's plan at once, or says of each why there is no place. */
export function CourseForm({ patientId }: { patientId: string }) {
  const t = useT()
  const formats = useFormats()
  const queries = useQueryClient()
  const { services, practitioners, practitionerName, serviceName } = useClinic()
  const sessions = services.filter((each) => each.kind === 'SESSION')
  const [opened, setOpened] = useState(false)
  const [serviceId, setServiceId] = useState<string | null>(null)
  const [practitionerId, setPractitionerId] = useState<string | null>(null)
  const [from, setFrom] = useState(formats.dateOf(useNow()))
  const [part, setPart] = useState<Part>('any')
  const service = serviceId ?? sessions[0]?.id
  const booking = useMutation({
    mutationFn: (chosen: string) =>
      bookCourse({ patientId, serviceId: chosen, practitionerId: practitionerId ?? undefined, from, ...times[part] }),
    onSuccess: (course) => {
      for (const key of [['day'], ['appointments'], ['slots'], ['messages', patientId]])
        void queries.invalidateQueries({ queryKey: key })
      tell(t.visits.course.booked(course.sessions.length))
      setOpened(false)
    },
  })
  if (sessions.length === 0) return null
  return (
    <>
      <Button variant="default" leftSection={<IconCalendarRepeat size={18} aria-hidden />} onClick={() => setOpened(true)}>
        {t.visits.course.title}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.visits.course.title}
        closeButtonProps={{ 'aria-label': t.common.close }}
      >
        <Stack component="form" onSubmit={(event) => { event.preventDefault(); if (service) booking.mutate(service) }}>
          <Text size="sm">{t.visits.course.help}</Text>
          <Select
            label={t.visits.course.service}
            data={sessions.map((each) => ({ value: each.id, label: serviceName(each.id) }))}
            value={service ?? null}
            onChange={setServiceId}
            allowDeselect={false}
          />
          <Select
            label={t.visits.course.practitioner}
            placeholder={t.visits.course.anybody}
            data={practitioners.map((each) => ({ value: each.id, label: practitionerName(each.id) }))}
            value={practitionerId}
            onChange={setPractitionerId}
            clearable
          />
          <TextInput type="date" label={t.visits.course.from} required value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
          <Select
            label={t.visits.course.part}
            data={(['any', 'morning', 'afternoon'] as const).map((each) => ({ value: each, label: t.visits.course.parts[each] }))}
            value={part}
            onChange={(chosen) => setPart((chosen ?? 'any') as Part)}
            allowDeselect={false}
          />
          {booking.isError && <Refused problem={booking.error} />}
          <Button type="submit" loading={booking.isPending} disabled={!from}>
            {t.visits.course.book}
          </Button>
        </Stack>
      </Modal>
    </>
  )
}

function Refused({ problem }: { problem: unknown }) {
  const t = useT()
  const formats = useFormats()
  const account = accountOf(problem)
  if (account.length === 0) return <ProblemNotice problem={problem} />
  return (
    <Alert role="alert" color="red" variant="light" title={t.visits.course.incomplete}>
      <List size="sm">
        {account.map((each) => (
          <List.Item key={each.number}>
            {t.visits.course.session(each.number)}: {t.visits.course.outcome[each.outcome] ?? each.outcome}
            {each.found && ` (${formats.dayTime(each.found.start)})`}
            {!each.found && each.searchedFrom && each.searchedUntil &&
              ` (${t.visits.course.searched(formats.plainDate(each.searchedFrom), formats.plainDate(each.searchedUntil))})`}
          </List.Item>
        ))}
      </List>
      <Text size="sm" mt="xs">
        {t.visits.course.next}
      </Text>
    </Alert>
  )
}
