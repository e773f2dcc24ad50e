import { Stack, TagsInput, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useId } from 'react'
import { useT } from '../i18n/i18n'
import choices from '../shared/Choices.module.css'
import { joined, parted } from './known'
import classes from './charting.module.css'

/** What the rules know, to be ticked, and a field for all else: what is ticked is recognised for certain. */
export function KnownChoices({ label, others, offered, told, onChange }: {
  label: string
  others: string
  offered: { code: string; text: string }[]
  told: string[]
  onChange: (told: string[]) => void
}) {
  const t = useT()
  const id = useId()
  const { codes, words } = parted(told, offered.map((each) => each.code))
  const toggle = (code: string) =>
    onChange(joined(codes.includes(code) ? codes.filter((each) => each !== code) : [...codes, code], words))
  return (
    <Stack gap={6} role="group" aria-labelledby={id}>
      <Text id={id} size="sm" fw={500}>
        {label}
      </Text>
      <div className={choices.group}>
        {offered.map(({ code, text }) => (
          <button
            key={code}
            type="button"
            role="checkbox"
            aria-checked={codes.includes(code)}
            className={choices.choice}
            data-size="lg"
            onClick={() => toggle(code)}
          >
            <span>
              {codes.includes(code) && <IconCheck size={16} aria-hidden className={classes.ticked} />}
              {t.protocol.codes[code] ?? text}
            </span>
          </button>
        ))}
      </div>
      <TagsInput
        size="md"
        label={others}
        placeholder={t.charting.assess.listHint}
        value={words}
        maxTags={50 - codes.length}
        maxLength={100}
        acceptValueOnBlur
        onChange={(typed) => onChange(joined(codes, typed))}
      />
    </Stack>
  )
}
