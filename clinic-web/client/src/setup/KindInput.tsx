import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import { kindCode, kindName } from './kinds'

/** A kind that is in use already, or a new one; it is kept as a code. */
export function KindInput({ label, description, value, known, error, required, onChange }: {
  label: string
  description?: string
  value: string
  known: string[]
  error?: string
  required?: boolean
  onChange: (code: string) => void
}) {
  const [text, setText] = useState(value ? kindName(value) : '')
  const shown = kindCode(text) === value ? text : value ? kindName(value) : ''
  return (
    <Autocomplete
      label={label}
      description={description}
      value={shown}
      data={known.map(kindName)}
      error={error}
      withAsterisk={required}
      onChange={(typed) => {
        setText(typed)
        onChange(kindCode(typed))
      }}
    />
  )
}
