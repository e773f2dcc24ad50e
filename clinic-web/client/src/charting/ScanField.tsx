import { TextInput } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import { useState, type KeyboardEvent } from 'react'
import { useT } from '../i18n/i18n'
import { scannedVial, SEPARATOR, type ScannedVial } from './scan'

/** A scanner types what it reads, and ends with Enter. */
export function scanKeys(
  event: KeyboardEvent<HTMLInputElement>,
  text: string,
  onText: (text: string) => void,
  onScan: (pack: ScannedVial) => void,
  onOther?: () => void,
) {
  if (event.key === SEPARATOR || (event.ctrlKey && event.key === ']')) {
    event.preventDefault()
    onText(text + SEPARATOR)
  }
  if (event.key !== 'Enter') return
  const pack = scannedVial(text)
  if (pack || onOther) event.preventDefault()
  if (pack) onScan(pack)
  else onOther?.()
}

/** Where a scanner may type at any time. */
export function ScanField({ label, onScan }: { label: string; onScan: (pack: ScannedVial) => void }) {
  const t = useT()
  const [text, setText] = useState('')
  const [isUnread, setUnread] = useState(false)
  return (
    <TextInput
      mb="xs"
      size="md"
      label={label}
      leftSection={<IconBarcode size={18} aria-hidden />}
      value={text}
      error={isUnread && t.charting.session.scanUnread}
      autoComplete="off"
      onChange={(event) => {
        setText(event.currentTarget.value)
        setUnread(false)
      }}
      onKeyDown={(event) =>
        scanKeys(
          event,
          text,
          setText,
          (pack) => {
            setText('')
            onScan(pack)
          },
          () => setUnread(true),
        )
      }
    />
  )
}
