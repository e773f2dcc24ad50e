import { Anchor, Group, Paper, Stack, Text } from '@mantine/core'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { getPractitioners, getRooms, getServices } from '../api/booking'
import { getClinicIfAny } from '../api/setup'
import { useT } from '../i18n/i18n'
import { nextStep, steps } from './steps'

/** What is still to be done before the first visit can be booked; gone once it is. */
export function FirstSteps() {
  const t = useT()
  const clinic = useQuery({ queryKey: ['clinic', 'if-any'], queryFn: ({ signal }) => getClinicIfAny(signal) })
  const rooms = useQuery({ queryKey: ['rooms'], queryFn: ({ signal }) => getRooms(signal) })
  const services = useQuery({ queryKey: ['services'], queryFn: ({ signal }) => getServices(signal) })
  const practitioners = useQuery({ queryKey: ['practitioners'], queryFn: ({ signal }) => getPractitioners(signal) })
  if (clinic.data === undefined || !rooms.data || !services.data || !practitioners.data) return null
  const isDone = {
    clinic: clinic.data !== null,
    rooms: rooms.data.length > 0,
    services: services.data.length > 0,
    practitioners: practitioners.data.length > 0,
  }
  const next = nextStep(isDone)
  if (!next) return null
  return (
    <Paper withBorder p="md" component="section" aria-label={t.setUp.steps.title}>
      <Text fw={600}>{t.setUp.steps.title}</Text>
      <Stack component="ol" gap={6} mt="xs" mb={0} pl={0} style={{ listStyle: 'none' }}>
        {steps.map((step) => (
          <Group component="li" key={step} gap={8} wrap="nowrap" aria-current={step === next ? 'step' : undefined}>
            {isDone[step] ? <IconCircleCheck size={18} aria-label={t.setUp.steps.done} color="var(--mantine-primary-color-filled)" /> : <IconCircle size={18} aria-hidden />}
            <Text size="sm" fw={step === next ? 600 : undefined} c={isDone[step] ? 'dimmed' : undefined}>
              <Anchor component={Link} to={`/setup/${step}`} inherit>
                {t.setUp.parts[step]}
              </Anchor>
              {`: ${t.setUp.steps[step]}`}
            </Text>
          </Group>
        ))}
      </Stack>
    </Paper>
  )
}
