import { Group, NativeSelect, NumberInput, Text } from '@mantine/core'
import type { Posture } from '../api/treatment'
import { useT } from '../i18n/i18n'
import { needsThird, type ReadingText } from './measuring'

/** What is read off a side with tape and ultrasound, as far as the protocol measures it; a third reading is asked for where two differ too much. */
export function ReadingFields({ text, tried, thirdAbove, thickness, served, onChange }: {
  text: ReadingText
  tried: boolean
  /** cm; left out where there is no girth to measure. */
  thirdAbove: number | undefined
  /** What class the thickness is of, in words. */
  thickness?: string
  served: (field: string) => string | undefined
  onChange: (changes: Partial<ReadingText>) => void
}) {
  const t = useT()
  const missing = (value: unknown) => (tried && value === '' ? t.charting.assess.required : undefined)
  const number = (label: string, field: Exclude<keyof ReadingText, 'posture'>, error?: string) => (
    <NumberInput
      size="md"
      label={label}
      decimalScale={1}
      min={0}
      max={999}
      step={0.1}
      inputMode="decimal"
      hideControls
      value={text[field]}
      error={error}
      onChange={(value) => onChange({ [field]: value })}
    />
  )
  return (
    <>
      {thirdAbove !== undefined && (
        <>
          <Text size="xs" c="dimmed">
            {t.charting.assess.circumference}: {t.charting.assess.circumferenceHint}
          </Text>
          <Group grow align="flex-start" preventGrowOverflow={false} wrap="nowrap">
            {number(t.charting.assess.first, 'first', missing(text.first) ?? served('circumference'))}
            {number(t.charting.assess.second, 'second', missing(text.second))}
          </Group>
          <Group grow align="flex-start" preventGrowOverflow={false} wrap="nowrap">
            {number(t.charting.assess.tapeAt, 'tapeAt', served('tape'))}
            <NativeSelect
              size="md"
              label={t.charting.assess.posture}
              value={text.posture}
              data={(['STANDING', 'SITTING', 'LYING'] as const).map((value) => ({ value, label: t.charting.assess.postures[value] }))}
              onChange={(event) => onChange({ posture: event.currentTarget.value as Posture })}
            />
          </Group>
        </>
      )}
      {needsThird(text, thirdAbove) && (
        <>
          <Text size="xs" c="var(--sura-soft)">
            {t.charting.assess.thirdNeeded}
          </Text>
          {number(t.charting.assess.third, 'third', missing(text.third))}
        </>
      )}
      {number(t.charting.assess.thickness, 'thickness', served('muscleThickness'))}
      {thickness && (
        <Text size="xs" c="dimmed" role="status">
          {t.charting.assess.thicknessClass}: {thickness}
        </Text>
      )}
    </>
  )
}
