import { Group, Text } from '@mantine/core'

export function Mark({ name = 'Sura' }: { name?: string }) {
  return (
    <Group gap={8} wrap="nowrap">
      <img src="/favicon.svg" alt="" width={28} height={28} />
      <Text fw={700} truncate maw={220}>
        {name}
      </Text>
    </Group>
  )
}
