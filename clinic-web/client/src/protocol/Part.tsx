import { List, Paper, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useT } from '../i18n/i18n'

/** A part of the protocol: lines, each with its source. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Title order={2} size="h5" mb="xs">
        {title}
      </Title>
      <List spacing="xs" center={false}>
        {children}
      </List>
    </Paper>
  )
}

export function Line({ children, source }: { children: ReactNode; source?: string }) {
  const t = useT()
  return (
    <List.Item>
      <Text>{children}</Text>
      {source && (
        <Text size="xs" c="dimmed">
          {t.protocol.source}: {source}
        </Text>
      )}
    </List.Item>
  )
}
