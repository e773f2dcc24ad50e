import { Box, Text } from '@mantine/core'
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import classes from './Choices.module.css'

export interface Choice<V extends string | number> {
  value: V
  label: string
  hint?: ReactNode
}

/** One of a few, all visible, each a large target. Arrow keys move as in any radio group. */
export function Choices<V extends string | number>({
  label, hideLabel, choices, value, onChange, disabled, error, size = 'md',
}: {
  label: string
  hideLabel?: boolean
  choices: Choice<V>[]
  value: V | undefined
  onChange: (value: V) => void
  disabled?: boolean
  error?: string
  size?: 'md' | 'lg'
}) {
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const chosen = choices.findIndex((choice) => choice.value === value)

  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!step || choices.length === 0) return
    event.preventDefault()
    const next = (Math.max(chosen, 0) + step + choices.length) % choices.length
    const choice = choices[next]
    if (choice) onChange(choice.value)
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus()
  }

  return (
    <Box>
      <Text id={id} size="sm" fw={500} mb={4} className={hideLabel ? classes.hidden : undefined}>
        {label}
      </Text>
      <div ref={group} role="radiogroup" aria-labelledby={id} className={classes.group} onKeyDown={move}>
        {choices.map((choice, index) => (
          <button
            key={choice.value}
            type="button"
            role="radio"
            aria-checked={choice.value === value}
            aria-label={choice.label}
            aria-description={typeof choice.hint === 'string' ? choice.hint : undefined}
            disabled={disabled}
            tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
            className={classes.choice}
            data-size={size}
            onClick={() => onChange(choice.value)}
          >
            <span>{choice.label}</span>
            {choice.hint && <span className={classes.hint}>{choice.hint}</span>}
          </button>
        ))}
      </div>
      {error && (
        <Text size="xs" c="red" mt={4} role="alert">
          {error}
        </Text>
      )}
    </Box>
  )
}
