import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Nothing here: says why, and what brings something here. */
export function Empty({ title, help, icon, children }: { title: string; help: string; icon?: ReactNode; children?: ReactNode }) {
  return (
    <Stack align="center" gap={4} py="lg" px="md" ta="center">
      {icon}
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed" maw={420}>
        {help}
      </Text>
      {children}
    </Stack>
  )
}
