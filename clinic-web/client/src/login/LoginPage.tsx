import { Alert, Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconLogin2 } from '@tabler/icons-react'
import { useSearchParams } from 'react-router'
import { useSpeech } from '../i18n/i18n'
import { Mark } from '../shared/Mark'
import { LanguageSwitch } from '../shared/LanguageSwitch'

/** Passwords are typed at the identity provider, never here. */
export function LoginPage() {
  const { t } = useSpeech()
  const [address] = useSearchParams()
  const problem = address.get('problem')
  return (
    <Center mih="100vh" p="md" component="main">
      <Stack w="100%" maw={400} gap="md">
        <Group justify="space-between">
          <Mark />
          <LanguageSwitch />
        </Group>
        <Paper withBorder shadow="sm" p="xl">
          <Stack>
            <Title order={1} size="h3">
              {t.login.title}
            </Title>
            <Text c="dimmed" size="sm">
              {t.login.lead}
            </Text>
            {problem && (
              <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
                {problem === 'identity' ? t.login.identityDown : t.login.refused}
              </Alert>
            )}
            <Button component="a" href="/oauth2/authorization/sura" size="md" leftSection={<IconLogin2 size={18} aria-hidden />}>
              {t.login.button}
            </Button>
          </Stack>
        </Paper>
      </Stack>
    </Center>
  )
}
