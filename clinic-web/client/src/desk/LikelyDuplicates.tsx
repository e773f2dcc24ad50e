import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import type { Patient } from '../api/booking'
import { useT } from '../i18n/i18n'
import { useFormats } from '../shared/clinic'
import { fullName } from '../shared/names'
import type { Duplicate } from './duplicates'

/** Shows whom the clinic knows already, so that nobody gets a second record by mistake. */
export function LikelyDuplicates({
  duplicates, canRegister, onSame,
}: {
  duplicates: Duplicate[]
  canRegister: boolean
  onSame: (patient: Patient) => void
}) {
  const t = useT()
  const formats = useFormats()
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="light"
      icon={<IconUsers aria-hidden />}
      title={canRegister ? t.patients.duplicates.title : t.patients.duplicates.taken}
    >
      <Stack gap="xs">
        <Text size="sm">{canRegister ? t.patients.duplicates.help : t.patients.duplicates.takenHelp}</Text>
        {duplicates.map(({ patient, reasons }) => (
          <Group key={patient.id} justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Text size="sm" fw={600}>
                {fullName(patient.name)}
              </Text>
              <Text size="xs" c="dimmed">
                {[formats.plainDate(patient.birthDate), patient.phone, patient.email].filter(Boolean).join(' · ')}
              </Text>
              <Text size="xs">{reasons.map((each) => t.patients.duplicates.reason[each] ?? each).join(', ')}</Text>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t.patients.duplicates.sameNamed(fullName(patient.name))}
              onClick={() => onSame(patient)}
            >
              {t.patients.duplicates.same}
            </Button>
          </Group>
        ))}
      </Stack>
    </Alert>
  )
}
