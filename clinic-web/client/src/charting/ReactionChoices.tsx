import { Chip, Group, Text } from '@mantine/core'
import { useT } from '../i18n/i18n'

export interface KnownReaction {
  code: string
  text: string
  redFlag: boolean
}

/** What may have happened, by the protocol; red flags first, and marked. */
export function ReactionChoices({ known, chosen, onChange }: { known: KnownReaction[]; chosen: string[]; onChange: (codes: string[]) => void }) {
  const t = useT()
  return (
    <Chip.Group multiple value={chosen} onChange={onChange}>
      {[true, false].map((redFlag) => (
        <div key={String(redFlag)} role="group" aria-label={redFlag ? t.adverse.redFlags : t.adverse.others}>
          <Text fw={600} size="sm" mb={6} c={redFlag ? 'var(--sura-hard)' : undefined}>
            {redFlag ? t.adverse.redFlags : t.adverse.others}
          </Text>
          <Group gap="xs">
            {known
              .filter((each) => each.redFlag === redFlag)
              .map((each) => (
                <Chip key={each.code} value={each.code} size="lg" radius="md" variant="outline" color={redFlag ? 'red' : undefined}>
                  {t.adverse.reactions[each.code] ?? each.text}
                </Chip>
              ))}
          </Group>
        </div>
      ))}
    </Chip.Group>
  )
}
