import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconBulb, IconCircleCheck, IconPencil } from '@tabler/icons-react'
import { LEGS, type Leg, type SuggestedLegs, type Suggestion as Suggested } from '../api/treatment'
import type { Dictionary } from '../i18n/en'
import { useT } from '../i18n/i18n'

/** What is suggested for each side, with why. */
export const suggestedWords = (legs: SuggestedLegs, side: (leg: Leg) => string, t: Dictionary): string[] =>
  LEGS.flatMap((leg) => {
    const each = legs[leg]
    return each
      ? [
          t.planning.suggestedLeg(
            side(leg),
            each.units,
            each.thicknessMm,
            t.planning.thickness[each.thicknessClass] ?? each.thicknessClass,
          ),
        ]
      : []
  })

/** A place to start. It fills in nothing by itself: the physician accepts it, or types something else. */
export function Suggestion({ suggestion, side, answer, onAccept }: {
  suggestion: Suggested
  side: (leg: Leg) => string
  answer: 'ACCEPTED' | 'CHANGED' | undefined
  onAccept: () => void
}) {
  const t = useT()
  const Icon = answer === 'ACCEPTED' ? IconCircleCheck : answer === 'CHANGED' ? IconPencil : IconBulb
  return (
    <Paper withBorder p="sm" component="section" aria-label={t.planning.suggestion}>
      <Group justify="space-between" align="flex-start">
        <Stack gap={2} style={{ flex: '1 1 260px' }}>
          <Text size="sm" fw={600}>
            <Icon size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} /> {t.planning.suggestion}
          </Text>
          {suggestedWords(suggestion.legs, side, t).map((each) => (
            <Text key={each} size="sm" className="tabular">
              {each}
            </Text>
          ))}
          <Text size="xs" c="dimmed">
            {t.charting.findings.source}: {suggestion.source}
          </Text>
          <Text size="xs" c="dimmed" role="status">
            {answer ? t.planning.answers[answer] : t.planning.suggestionHelp}
          </Text>
        </Stack>
        <Button variant="default" size="md" disabled={answer === 'ACCEPTED'} onClick={onAccept}>
          {t.planning.accept}
        </Button>
      </Group>
    </Paper>
  )
}
