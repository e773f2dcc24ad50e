type Child = Node | string | null | undefined | false
type Attributes = Record<string, string | boolean | undefined | ((event: Event) => void)>

/** An element with attributes, listeners (functions, by the event's name) and children. */
export function h(tag: string, attributes: Attributes = {}, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value === true) element.setAttribute(name, '')
    else if (typeof value === 'string') element.setAttribute(name, value)
  }
  element.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false))
  return element
}

export type Tap = () => void | Promise<void>

/** A button for a thumb; it takes one tap at a time. */
export function button(label: string, tap: Tap, kind: 'primary' | 'plain' | 'danger' = 'plain', name?: string): HTMLElement {
  const element = h('button', { type: 'button', class: kind, 'aria-label': name }, label) as HTMLButtonElement
  element.addEventListener('click', () => {
    element.disabled = true
    void Promise.resolve(tap()).finally(() => (element.disabled = false))
  })
  return element
}
