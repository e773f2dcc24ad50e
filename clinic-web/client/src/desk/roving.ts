/** One stop of the tab key for the whole grid; arrows lead from there by time and by column. */

const STOPS = 'button[data-at]'

const minuteAt = (element: HTMLElement): number => Number(element.dataset.at)

const stopsOf = (column: Element | undefined): HTMLElement[] =>
  [...(column?.querySelectorAll<HTMLElement>(STOPS) ?? [])].sort((a, b) => minuteAt(a) - minuteAt(b))

/** After every drawing: if the stop has gone, the first appointment or free time becomes it. */
export function keepOneStop(grid: HTMLElement): void {
  if (grid.querySelector(`${STOPS}[tabindex="0"]`)) return
  const first = grid.querySelector<HTMLElement>(`${STOPS}[data-appointment]`) ?? grid.querySelector<HTMLElement>(STOPS)
  if (first) first.tabIndex = 0
}

export function focusStop(grid: HTMLElement, stop: HTMLElement): void {
  for (const each of grid.querySelectorAll<HTMLElement>(`${STOPS}[tabindex="0"]`)) each.tabIndex = -1
  stop.tabIndex = 0
  stop.focus()
}

/** Moves the focus as a key says; false where the key leads nowhere. */
export function focusNeighbour(grid: HTMLElement, from: HTMLElement, key: string): boolean {
  const column = from.closest('[data-column]')
  if (!column || !from.matches(STOPS)) return false
  const next = neighbour(grid, column, from, key)
  if (next) focusStop(grid, next)
  return next !== undefined
}

function neighbour(grid: HTMLElement, column: Element, from: HTMLElement, key: string): HTMLElement | undefined {
  const own = stopsOf(column)
  const at = own.indexOf(from)
  switch (key) {
    case 'ArrowDown':
      return own[at + 1]
    case 'ArrowUp':
      return own[at - 1]
    case 'Home':
      return own[0]
    case 'End':
      return own.at(-1)
    case 'ArrowLeft':
    case 'ArrowRight':
      return aside(grid, column, minuteAt(from), key === 'ArrowRight' ? 1 : -1)
    default:
      return undefined
  }
}

/** The stop nearest in time in the next column that has any. */
function aside(grid: HTMLElement, column: Element, minute: number, step: 1 | -1): HTMLElement | undefined {
  const columns = [...grid.querySelectorAll('[data-column]')]
  for (let index = columns.indexOf(column) + step; index >= 0 && index < columns.length; index += step) {
    const nearest = stopsOf(columns[index]).sort((a, b) => Math.abs(minuteAt(a) - minute) - Math.abs(minuteAt(b) - minute))[0]
    if (nearest) return nearest
  }
  return undefined
}
