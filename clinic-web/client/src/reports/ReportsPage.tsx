import { Button, Container, Group, SegmentedControl, Stack, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { getAttendance, getConversion, getLeadTimes, getUtilisation, type Range, type Utilisation } from '../api/reports'
import { useSpeech } from '../i18n/i18n'
import { useClinic, useFormats, useNow } from '../shared/clinic'
import { isValidRange, lastDays } from './numbers'
import { Report } from './Report'
import { attendanceView, conversionView, leadTimesView, utilisationView } from './views'

const lengths = [7, 28, 91]

/** The manager's numbers over a range of days, which stands in the address. */
export function ReportsPage() {
  const { t, locale } = useSpeech()
  const texts = t.reports
  const formats = useFormats()
  const today = formats.dateOf(useNow())
  const { serviceName } = useClinic()
  const [address, setAddress] = useSearchParams()
  const usual = lastDays(today, 28)
  const wanted: Range = { from: address.get('from') ?? usual.from, to: address.get('to') ?? usual.to }
  const isValid = isValidRange(wanted)
  const range = isValid ? wanted : usual
  const [of, setOf] = useState<keyof Utilisation>('practitioners')
  const writing = useMemo(() => ({ texts, locale, serviceName }), [texts, locale, serviceName])
  const show = (next: Range) => setAddress({ ...next }, { replace: true })

  const utilisation = useQuery({ queryKey: ['reports', 'utilisation', range], queryFn: ({ signal }) => getUtilisation(range, signal) })
  const attendance = useQuery({ queryKey: ['reports', 'attendance', range], queryFn: ({ signal }) => getAttendance(range, signal) })
  const leadTimes = useQuery({ queryKey: ['reports', 'lead-times', range], queryFn: ({ signal }) => getLeadTimes(range, signal) })
  const conversion = useQuery({ queryKey: ['reports', 'conversion', range], queryFn: ({ signal }) => getConversion(range, signal) })

  return (
    <Container size="xl" py="md">
      <Stack>
        <Group justify="space-between" align="flex-end">
          <Title order={1} size="h3">
            {texts.title}
          </Title>
          <Group align="flex-end" gap="xs">
            {lengths.map((days) => (
              <Button key={days} variant="default" size="sm" onClick={() => show(lastDays(today, days))}>
                {texts.ranges[days]}
              </Button>
            ))}
            <TextInput
              type="date"
              label={texts.from}
              value={wanted.from}
              onChange={(event) => show({ ...wanted, from: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              label={texts.to}
              value={wanted.to}
              error={isValid ? undefined : texts.tooLong}
              onChange={(event) => show({ ...wanted, to: event.currentTarget.value })}
            />
          </Group>
        </Group>
        <SegmentedControl
          aria-label={texts.utilisation}
          value={of}
          onChange={(value) => setOf(value as keyof Utilisation)}
          data={[
            { value: 'practitioners', label: texts.practitioners },
            { value: 'rooms', label: texts.rooms },
          ]}
          style={{ alignSelf: 'flex-start' }}
        />
        <Report
          name="utilisation"
          title={texts.utilisation}
          means={texts.utilisationMeans}
          range={range}
          query={utilisation}
          view={(found) => utilisationView(found[of], writing)}
        />
        <Report
          name="attendance"
          title={texts.attendance}
          means={texts.attendanceMeans}
          range={range}
          query={attendance}
          view={(found) => attendanceView(found, writing)}
        />
        <Report
          name="lead-times"
          title={texts.leadTimes}
          means={texts.leadTimesMeans}
          range={range}
          query={leadTimes}
          view={(found) => leadTimesView(found, writing)}
        />
        <Report
          name="conversion"
          title={texts.conversion}
          means={texts.conversionMeans}
          range={range}
          query={conversion}
          view={(found) => conversionView(found, writing)}
        />
      </Stack>
    </Container>
  )
}
