import { ActionIcon, Button, Fieldset, Group, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** Some of the same, each on a line of its own, to be added and taken away. */
export function Rows<R>({ legend, help, rows, blank, add, remove, onChange, children }: {
  legend: string
  help?: string
  rows: readonly R[]
  blank: () => R
  add: string
  remove: (number: number) => string
  onChange: (rows: R[]) => void
  children: (row: R, change: (changes: Partial<R>) => void, index: number) => ReactNode
}) {
  return (
    <Fieldset legend={legend} variant="default" radius="md">
      <Stack gap="xs">
        {help && (
          <Text size="xs" c="dimmed">
            {help}
          </Text>
        )}
        {rows.map((row, index) => (
          <Group key={index} wrap="nowrap" align="flex-start" gap="xs">
            <div style={{ flex: 1, minWidth: 0 }}>
              {children(row, (changes) => onChange(rows.map((each, i) => (i === index ? { ...each, ...changes } : each))), index)}
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={remove(index + 1)}
              onClick={() => onChange(rows.filter((_, i) => i !== index))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button variant="subtle" size="compact-sm" style={{ alignSelf: 'flex-start' }} leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onChange([...rows, blank()])}>
          {add}
        </Button>
      </Stack>
    </Fieldset>
  )
}
