import { Kbd, Modal, Table } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useT } from '../i18n/i18n'

/** What the keys do; `?` shows it on every page. */
export function Shortcuts({ opened, onOpen, onClose }: { opened: boolean; onOpen: () => void; onClose: () => void }) {
  const t = useT()
  useHotkeys([['shift+?', onOpen], ['?', onOpen]])
  return (
    <Modal opened={opened} onClose={onClose} title={t.shortcuts.title} size="lg" closeButtonProps={{ 'aria-label': t.common.close }}>
      <Table>
        <Table.Tbody>
          {Object.entries(t.shortcuts.keys).map(([keys, does]) => (
            <Table.Tr key={keys}>
              <Table.Th scope="row" fw={400}>
                <Kbd>{keys}</Kbd>
              </Table.Th>
              <Table.Td>{does}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
