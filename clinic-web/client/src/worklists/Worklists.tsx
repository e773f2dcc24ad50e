import { Anchor, Container, Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { NavLink } from 'react-router'
import { useT } from '../i18n/i18n'
import classes from './worklists.module.css'

/** The frame of every worklist: which one it is, and the way to the others. */
export function Worklists({ title, help, action, children }: { title: string; help: string; action?: ReactNode; children: ReactNode }) {
  const t = useT()
  return (
    <Container size="xl" py="md">
      <Stack>
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={1} size="h3">
              {title}
            </Title>
            <Text size="sm" c="dimmed" maw={720}>
              {help}
            </Text>
          </div>
          <Group component="nav" aria-label={t.worklists.title} gap="md">
            {Object.entries(t.worklists.pages).map(([page, name]) => (
              <Anchor key={page} component={NavLink} to={`/worklists/${page}`} size="sm" className={classes.page}>
                {name}
              </Anchor>
            ))}
            {action}
          </Group>
        </Group>
        {children}
      </Stack>
    </Container>
  )
}
