import { Group, TextInput } from '@mantine/core'
import { useT } from '../i18n/i18n'

interface Ends {
  from: string
  until: string
}

/** From when until when, on the clinic's clock. */
export function Span({ span, number, at, onChange }: {
  span: Ends
  number: number
  at: (end: keyof Ends) => string | undefined
  onChange: (changes: Partial<Ends>) => void
}) {
  const t = useT()
  return (
    <Group gap="xs" grow align="flex-start">
      {(['from', 'until'] as const).map((end) => (
        <TextInput
          key={end}
          type="datetime-local"
          size="xs"
          aria-label={t.setUp.span[end](number)}
          // The services write seconds, which the field does not ask for.
          value={span[end].slice(0, 16)}
          error={at(end)}
          onChange={(event) => onChange({ [end]: event.currentTarget.value })}
        />
      ))}
    </Group>
  )
}
