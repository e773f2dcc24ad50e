import { useCallback, useEffect, useMemo, useRef, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import { shiftedTo, type Placed, type Shift } from './calendar'
import type { Span } from './layout'

export const PIXELS_PER_MINUTE = 1.5
/** Less than that is a click by an unsteady hand. */
const BEGINS_AFTER_PIXELS = 5

/** Moves and resizes by pointer: mouse, pen and finger alike. Escape leaves everything where it was. */
export function useDrag({ body, whole, onShift, onDrop }: {
  body: RefObject<HTMLDivElement | null>
  whole: Span
  onShift: (shift: Shift | undefined) => void
  onDrop: (shift: Shift) => void
}) {
  const dragged = useRef(false)
  const end = useRef<() => void>(undefined)
  useEffect(() => () => end.current?.(), [])
  const from = whole.from
  const until = whole.until

  const down = useCallback(
    (event: ReactPointerEvent, placed: Placed, column: number, kind: Shift['kind']) => {
      if (event.button !== 0) return
      event.stopPropagation()
      const begin = { x: event.clientX, y: event.clientY }
      const origin: Shift = { appointment: placed.appointment, column, from: placed.from, until: placed.until, kind }
      let shift: Shift | undefined

      const moved = (now: PointerEvent) => {
        if (!shift && Math.hypot(now.clientX - begin.x, now.clientY - begin.y) < BEGINS_AFTER_PIXELS) return
        const columns = [...(body.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])]
        const boxes = columns.map((each) => each.getBoundingClientRect())
        const own = boxes[column]
        if (!own) return
        const under = boxes.findIndex((box) => box.left <= now.clientX && now.clientX < box.right)
        const minutes = (now.clientY - begin.y) / PIXELS_PER_MINUTE + scrolled()
        shift = shiftedTo(origin, under < 0 ? column : under, (kind === 'resize' ? origin.until : origin.from) + minutes, { from, until })
        dragged.current = true
        onShift(shift)
      }
      const topAtBegin = body.current?.getBoundingClientRect().top ?? 0
      const scrolled = () => (topAtBegin - (body.current?.getBoundingClientRect().top ?? 0)) / PIXELS_PER_MINUTE
      const stop = () => {
        window.removeEventListener('pointermove', moved)
        window.removeEventListener('pointerup', dropped)
        window.removeEventListener('pointercancel', left)
        window.removeEventListener('keydown', pressed, true)
        end.current = undefined
        // The click that follows a drop is part of it.
        window.setTimeout(() => (dragged.current = false))
      }
      const dropped = () => {
        stop()
        if (shift) onDrop(shift)
      }
      const left = () => {
        stop()
        onShift(undefined)
      }
      const pressed = (key: KeyboardEvent) => {
        if (key.key !== 'Escape' || !shift) return
        key.stopPropagation()
        left()
      }
      window.addEventListener('pointermove', moved)
      window.addEventListener('pointerup', dropped)
      window.addEventListener('pointercancel', left)
      window.addEventListener('keydown', pressed, true)
      end.current = stop
    },
    [body, from, until, onShift, onDrop],
  )
  const isClick = useCallback(() => !dragged.current, [])
  return useMemo(() => ({ down, isClick }), [down, isClick])
}
