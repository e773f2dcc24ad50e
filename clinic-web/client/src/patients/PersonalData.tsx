import { Group } from '@mantine/core'
import { DataExport } from './DataExport'
import { Erasure } from './Erasure'

/** What a person may ask for: all that is kept of them, and to have erased what need not be. */
export function PersonalData({ patientId }: { patientId: string }) {
  return (
    <Group gap="xs">
      <DataExport patientId={patientId} />
      <Erasure patientId={patientId} />
    </Group>
  )
}
