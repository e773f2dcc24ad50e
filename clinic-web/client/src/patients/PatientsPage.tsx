import { Container, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch, IconUsers } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { searchPatients } from '../api/booking'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { Empty } from '../shared/Empty'
import { ListSkeleton } from '../shared/MessageList'
import { fullName, isSearchable } from '../shared/names'
import { ProblemNotice } from '../shared/Problem'
import lists from '../shared/lists.module.css'

/** Finds a patient; what was searched stays in the address. */
export function PatientsPage() {
  const t = useT()
  const formats = useFormats()
  const [address, setAddress] = useSearchParams()
  const text = address.get('q') ?? ''
  const [wanted] = useDebouncedValue(text.trim(), 150)
  const found = useQuery({
    queryKey: ['patients', 'found', wanted],
    queryFn: ({ signal }) => searchPatients(wanted, signal),
    enabled: isSearchable(wanted),
    placeholderData: keepPreviousData,
  })
  return (
    <Container size="md" py="md">
      <Stack>
        <Title order={1} size="h3">
          {t.patient.listTitle}
        </Title>
        <TextInput
          label={t.booking.find}
          placeholder={t.booking.findHint}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          autoFocus
          onChange={(event) => setAddress(event.currentTarget.value ? { q: event.currentTarget.value } : {}, { replace: true })}
        />
        <Paper withBorder>
          {!isSearchable(wanted) ? (
            <Empty title={t.patient.listEmpty} help={t.patient.listEmptyHelp} icon={<IconUsers aria-hidden />} />
          ) : found.isPending ? (
            <ListSkeleton label={t.common.loading} />
          ) : found.isError ? (
            <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
          ) : found.data.patients.length === 0 ? (
            <Empty title={t.patient.listTitle} help={t.shell.noMatch} />
          ) : (
            <ul className={lists.list} aria-label={t.patient.listTitle} style={{ border: 0 }}>
              {found.data.patients.map((patient) => (
                <li key={patient.id} className={lists.row}>
                  <Link className={lists.button} to={`/patients/${patient.id}`}>
                    <Text fw={500}>{fullName(patient.name)}</Text>
                    <Text size="xs" c="dimmed">
                      {[formats.plainDate(patient.birthDate), patient.phone, patient.email].filter(Boolean).join(' · ')}
                    </Text>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Paper>
        {found.data?.tooMany && isSearchable(wanted) && (
          <Text size="sm" c="dimmed" role="status">
            {t.patients.tooMany}
          </Text>
        )}
      </Stack>
    </Container>
  )
}
