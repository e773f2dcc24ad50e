import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { useT } from '../i18n/i18n'
import classes from './SignaturePad.module.css'

/** A signature, drawn or typed: hands out a PNG as a data URL, the typed name, or nothing. */
export function SignaturePad({ onChange, error }: { onChange: (signature: string) => void; error?: string }) {
  const t = useT()
  const [way, setWay] = useState<'draw' | 'type'>('draw')
  const [typed, setTyped] = useState('')
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text size="sm" fw={500}>
          {t.charting.consent.signature}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={t.charting.consent.signature}
          value={way}
          onChange={(next) => {
            setWay(next as typeof way)
            onChange(next === 'type' ? typed : '')
          }}
          data={[
            { value: 'draw', label: t.charting.consent.draw },
            { value: 'type', label: t.charting.consent.type },
          ]}
        />
      </Group>
      {way === 'type' ? (
        <TextInput
          aria-label={t.charting.consent.typed}
          size="md"
          value={typed}
          maxLength={200}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            onChange(event.currentTarget.value.trim())
          }}
        />
      ) : (
        <Drawing onChange={onChange} />
      )}
      {error && (
        <Text size="xs" c="red" role="alert">
          {error}
        </Text>
      )}
    </Stack>
  )
}

function Drawing({ onChange }: { onChange: (signature: string) => void }) {
  const t = useT()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    element.width = element.clientWidth
    element.height = element.clientHeight
  }, [])

  const pen = (event: PointerEvent) => {
    const context = canvas.current?.getContext('2d')
    const box = canvas.current?.getBoundingClientRect()
    return context && box ? { context, x: event.clientX - box.left, y: event.clientY - box.top } : undefined
  }
  const lift = () => {
    if (drawing.current && canvas.current) onChange(canvas.current.toDataURL('image/png'))
    drawing.current = false
  }
  return (
    <>
      <canvas
        ref={canvas}
        className={classes.pad}
        role="img"
        aria-label={t.charting.consent.pad}
        onPointerDown={(event) => {
          const at = pen(event)
          if (!at) return
          event.currentTarget.setPointerCapture(event.pointerId)
          drawing.current = true
          at.context.lineWidth = 2.5
          at.context.lineCap = 'round'
          at.context.strokeStyle = '#0a2a2c'
          at.context.beginPath()
          at.context.moveTo(at.x, at.y)
        }}
        onPointerMove={(event) => {
          const at = drawing.current ? pen(event) : undefined
          at?.context.lineTo(at.x, at.y)
          at?.context.stroke()
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ alignSelf: 'flex-end' }}
        onClick={() => {
          const element = canvas.current
          element?.getContext('2d')?.clearRect(0, 0, element.width, element.height)
          onChange('')
        }}
      >
        {t.charting.consent.clear}
      </Button>
    </>
  )
}
