import { markNoticeRead, readNotice, type Answer, type Notice } from './api'
import { button, h, type Tap } from './dom'
import type { Shell } from './shell'

/** That the patient should contact the clinic; why, the clinic says itself. */
export async function recallPage(shell: Shell, token: string): Promise<void> {
  const read = async (): Promise<void> => taken(await readNotice(token), read)

  const mark = async (): Promise<void> => taken(await markNoticeRead(token), mark)

  const taken = (answer: Answer<Notice>, again: Tap): void => {
    if (answer.kind === 'gone') return shell.showGone()
    if (answer.kind !== 'ok') return shell.showLost(again)
    const isRead = answer.body.read
    shell.speaks(answer.body.language)
    shell.show(
      () => [
        shell.heading('recall'),
        h('p', {}, shell.t('recallMore')),
        h('p', { class: 'note' }, shell.t('unwell')),
        ...(isRead ? [] : [h('div', { class: 'actions' }, button(shell.t('haveRead'), mark, 'primary'))]),
      ],
      isRead ? 'recallRead' : null,
    )
  }

  await read()
}
