import { choose, readChoices, type Answer, type Choices, type Purpose } from './api'
import { button, h, type Tap } from './dom'
import type { Shell } from './shell'
import type { Key } from './texts'

const TITLES = { MESSAGES: 'aboutAppointments', MARKETING: 'news' } as const
const DETAILS = { MESSAGES: 'aboutAppointmentsMore', MARKETING: 'newsMore' } as const

/** What the clinic may write for: each stopped or allowed by one tap. */
export async function messagesPage(shell: Shell, token: string): Promise<void> {
  const read = async (said: Key | null = null): Promise<void> => taken(await readChoices(token), said, () => read(said))

  const taken = (answer: Answer<Choices>, said: Key | null, again: Tap): void => {
    if (answer.kind === 'gone') return shell.showGone()
    if (answer.kind !== 'ok') return shell.showLost(again)
    shell.speaks(answer.body.language)
    shell.show(() => [shell.heading('messages'), h('p', {}, shell.t('messagesMore')), ...answer.body.purposes.map(card)], said)
  }

  const decide = async (purpose: Purpose, on: boolean): Promise<void> =>
    taken(await choose(token, purpose, on), on ? 'allowed' : 'stopped', () => decide(purpose, on))

  const card = (purpose: Purpose): HTMLElement => {
    const title = shell.t(TITLES[purpose.purpose])
    const label = shell.t(purpose.on ? 'stop' : 'allow')
    return h(
      'section',
      { class: 'card' },
      h('h2', {}, title),
      h('p', {}, shell.t(DETAILS[purpose.purpose])),
      h('p', { class: purpose.on ? 'state' : 'state cancelled' }, purpose.on ? `✓ ${shell.t('on')}` : `✕ ${shell.t('off')}`),
      !purpose.on && purpose.text !== null && h('p', { class: 'note', lang: purpose.textLanguage ?? undefined }, purpose.text),
      button(label, () => decide(purpose, !purpose.on), purpose.on ? 'plain' : 'primary', `${label}: ${title}`),
    )
  }

  await read()
}
