import { declineOffer, readOffer, takeOffer, type Answer, type Offer } from './api'
import { button, h, type Tap } from './dom'
import { facts } from './facts'
import type { Shell } from './shell'
import type { Key } from './texts'
import { momentText } from './when'

/** A place that is kept for a patient who waits: taken by one tap, let go by two. */
export async function offerPage(shell: Shell, token: string): Promise<void> {
  const read = async (): Promise<void> => taken(await readOffer(token), null, read)

  const taken = (answer: Answer<Offer>, said: Key | null, again: Tap): void | Promise<void> => {
    switch (answer.kind) {
      case 'ok':
        shell.speaks(answer.body.language)
        return showOffer(answer.body, said)
      case 'gone':
        return shell.showGone()
      case 'refused':
        return read()
      case 'lost':
        return shell.showLost(again)
    }
  }

  const showOffer = (offer: Offer, said: Key | null) => shell.show(() => drawn(offer), said, offer.clinicName)

  const drawn = (offer: Offer): Node[] => {
    const { start, until } = offer
    if (offer.state === 'OFFERED' && start !== null && until !== null) {
      return [
        shell.heading('offer'),
        facts(shell, offer, start),
        h('p', { class: 'note' }, shell.t('offerMore', { time: momentText(until, offer.patientZone, shell.locale) })),
        h(
          'div',
          { class: 'actions' },
          button(shell.t('take'), () => take(start), 'primary'),
          button(shell.t('decline'), () => askToDecline(offer, start)),
        ),
      ]
    }
    if (offer.state === 'TAKEN' && start !== null) {
      return [shell.heading('appointment'), h('p', { class: 'state' }, `✓ ${shell.t('taken')}`), facts(shell, offer, start), h('p', {}, shell.t('takenMore'))]
    }
    return [shell.heading('offerOver'), h('p', {}, shell.t(offer.state === 'CLOSED' ? 'offerClosed' : 'offerOverMore'))]
  }

  const take = async (start: string): Promise<void> => taken(await takeOffer(token, start), null, () => take(start))

  const askToDecline = (offer: Offer, start: string) =>
    shell.show(
      () => [
        shell.heading('declineAsk'),
        facts(shell, offer, start),
        h(
          'div',
          { class: 'actions' },
          button(shell.t('declineYes'), () => decline(start), 'danger'),
          button(shell.t('keepOffer'), () => showOffer(offer, null)),
        ),
      ],
      null,
      offer.clinicName,
    )

  const decline = async (start: string): Promise<void> => taken(await declineOffer(token, start), 'declined', () => decline(start))

  await read()
}
