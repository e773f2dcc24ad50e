import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../i18n/i18n'
import { kindCode, kindName } from './kinds'

/** A kind that is in use already, or a new one; it is kept as a code. */
export function KindInput({ label, description, value, known, error, required, size, onChange }: {
  label: string
  description?: string
  value: string
  known: string[]
  error?: string
  required?: boolean
  size?: 'xs'
  onChange: (code: string) => void
}) {
  const names = useT().setUp.kindNames
  const [text, setText] = useState(value ? kindName(value, names) : '')
  const shown = kindCode(text, names) === value ? text : value ? kindName(value, names) : ''
  return (
    <Autocomplete
      label={label}
      size={size}
      description={description}
      value={shown}
      data={known.map((code) => kindName(code, names))}
      error={error}
      withAsterisk={required}
      onChange={(typed) => {
        setText(typed)
        onChange(kindCode(typed, names))
      }}
    />
  )
}
