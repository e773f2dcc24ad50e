import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { ApiProblem } from '../api/http'
import type { Dictionary } from '../i18n/en'
import { useT } from '../i18n/i18n'

/** What happened, and what to do next. */
export function explain(problem: unknown, t: Dictionary): { title: string; help: string } {
  if (!(problem instanceof ApiProblem)) return { title: t.errors.unexpected, help: t.errors.unexpectedHelp }
  const said = problem.problem.detail ?? problem.problem.title
  switch (problem.status) {
    case 0:
      return { title: t.errors.unreachable, help: t.errors.unreachableHelp }
    case 400:
      return { title: t.errors.invalid, help: problem.problem.errors?.map((each) => each.message).join(' · ') ?? said ?? '' }
    case 403:
      return { title: t.errors.forbidden, help: t.errors.forbiddenHelp }
    case 404:
      return { title: t.errors.notFound, help: t.errors.notFoundHelp }
    case 412:
      return { title: t.errors.changed, help: t.errors.changedHelp }
    case 413:
      return { title: t.errors.tooLarge, help: t.errors.tooLargeHelp }
    case 409:
    case 422:
      return { title: t.errors.refused, help: t.problems[problem.type]?.(problem.problem) || (said ?? t.errors.changedHelp) }
    case 502:
    case 503:
    case 504: {
      const service = problem.problem.service ?? ''
      return { title: t.errors.serviceDown(t.errors.services[service] ?? service), help: t.errors.serviceDownHelp }
    }
    default:
      return { title: t.errors.unexpected, help: t.errors.unexpectedHelp }
  }
}

export function ProblemNotice({ problem, onRetry }: { problem: unknown; onRetry?: () => void }) {
  const t = useT()
  const { title, help } = explain(problem, t)
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{help}</Text>
        {onRetry && (
          <Group>
            <Button size="compact-sm" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>
              {t.common.retry}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  )
}
