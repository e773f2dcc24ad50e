import { Button, Modal, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { chartPaperAddress, exportAddressOf, KEEPERS } from '../api/personalData'
import { useT } from '../i18n/i18n'

/** Everything that the clinic keeps of a person, for the person to take along. */
export function DataExport({ patientId }: { patientId: string }) {
  const t = useT()
  const say = t.patients.dataExport
  const [isOpen, setOpen] = useState(false)
  const files = [
    ...KEEPERS.map((keeper) => ({ address: exportAddressOf(keeper, patientId), label: say.files[keeper] })),
    { address: chartPaperAddress(patientId), label: say.paper },
  ]
  return (
    <>
      <Button size="xs" variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {say.open}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={say.title} closeButtonProps={{ 'aria-label': t.common.close }}>
        <Stack>
          <Text size="sm">{say.help}</Text>
          {files.map((file) => (
            <Button
              key={file.address}
              component="a"
              href={file.address}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {file.label}
            </Button>
          ))}
        </Stack>
      </Modal>
    </>
  )
}
