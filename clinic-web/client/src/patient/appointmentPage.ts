import { calendarAddress, cancelVisit, confirmVisit, moveVisit, readFreeTimes, readVisit, type Answer, type FreeTimes, type Visit } from './api'
import { beforeVisit, liesAhead } from './beforeVisit'
import { button, h, type Tap } from './dom'
import { facts } from './facts'
import type { Shell } from './shell'
import type { Key } from './texts'
import { byDay, isSameTime, momentText, timeText } from './when'

/** One appointment: when and where, and what the patient may do about it. */
export async function appointmentPage(shell: Shell, token: string) {
  const page = new AppointmentPage(shell, token)
  await page.read()
}

class AppointmentPage {
  constructor(
    private readonly shell: Shell,
    private readonly token: string,
  ) {}

  async read(said: Key | null = null): Promise<void> {
    this.taken(await readVisit(this.token), said, () => this.read(said))
  }

  /** What an action came to; where it was refused, the appointment is shown as it is by now. */
  private taken(answer: Answer<Visit>, said: Key | null, again: Tap): void | Promise<void> {
    switch (answer.kind) {
      case 'ok':
        this.shell.speaks(answer.body.language)
        return this.showVisit(answer.body, said)
      case 'gone':
        return this.shell.showGone()
      case 'refused':
        return this.read('changed')
      case 'lost':
        return this.shell.showLost(again)
    }
  }

  private showVisit(visit: Visit, said: Key | null) {
    this.shell.show(
      () => [
        this.shell.heading('appointment'),
        this.state(visit),
        this.facts(visit, visit.start),
        this.actions(visit),
        ...(liesAhead(visit, new Date()) ? [beforeVisit(this.shell)] : []),
        this.toMessages(visit),
      ],
      said,
      visit.clinicName,
    )
  }

  /** Text messages have this link alone. */
  private toMessages(visit: Visit): HTMLElement {
    return h('p', { class: 'foot' }, h('a', { href: `/m/${visit.messagesToken}` }, this.shell.t('chooseMessages')))
  }

  private state(visit: Visit): HTMLElement {
    const { t } = this.texts()
    if (visit.state === 'CANCELLED') return h('p', { class: 'state cancelled' }, `✕ ${t('cancelled')}`)
    if (visit.state === 'UNDER_WAY') return h('p', { class: 'state' }, `✓ ${t('underWay')}`)
    return h('p', { class: 'state' }, visit.confirmed ? `✓ ${t('confirmed')}` : t('notConfirmed'))
  }

  private facts(visit: Visit, start: string): HTMLElement {
    return facts(this.shell, visit, start)
  }

  private actions(visit: Visit): HTMLElement {
    const { t } = this.texts()
    const may = (action: Visit['actions'][number]) => visit.actions.includes(action)
    return h(
      'div',
      { class: 'actions' },
      may('CONFIRM') && button(t('confirm'), () => this.confirm(), 'primary'),
      may('MOVE') && button(t('move'), () => this.chooseTime(visit)),
      visit.state === 'BOOKED' && h('a', { href: calendarAddress(this.token), class: 'button', download: 'appointment.ics' }, t('calendar')),
      may('CANCEL') && button(t('cancel'), () => this.askToCancel(visit), 'danger'),
      visit.state === 'CANCELLED' && h('p', {}, t('cancelledMore')),
    )
  }

  private async confirm(): Promise<void> {
    await this.taken(await confirmVisit(this.token), 'thanks', () => this.confirm())
  }

  private askToCancel(visit: Visit) {
    const { t } = this.texts()
    const until = () => this.moment(visit.freeUntil, visit.clinicZone)
    this.shell.show(
      () => [
        this.shell.heading('cancelAsk'),
        this.facts(visit, visit.start),
        ...(visit.late ? [h('p', { class: 'note' }, t('cancelLate', { time: until() }))] : []),
        h('div', { class: 'actions' }, button(t('cancelYes'), () => this.cancel(), 'danger'), button(t('keep'), () => this.showVisit(visit, null))),
      ],
      null,
      visit.clinicName,
    )
  }

  private async cancel(): Promise<void> {
    await this.taken(await cancelVisit(this.token), null, () => this.cancel())
  }

  private async chooseTime(visit: Visit, from: string | null = null, said: Key | null = null): Promise<void> {
    const answer = await readFreeTimes(this.token, from)
    if (answer.kind === 'ok') return this.showTimes(visit, answer.body, said)
    if (answer.kind === 'gone') return this.shell.showGone()
    this.shell.showLost(() => this.chooseTime(visit, from, said))
  }

  private showTimes(visit: Visit, times: FreeTimes, said: Key | null) {
    const { t } = this.texts()
    this.shell.show(
      () => [
        this.shell.heading('move'),
        ...(isSameTime(visit.start, visit.clinicZone, visit.patientZone) ? [] : [h('p', { class: 'quiet' }, t('timesOfClinic'))]),
        ...(times.starts.length === 0 ? [h('p', {}, t('noTimes'))] : this.days(visit, times.starts)),
        h(
          'div',
          { class: 'actions' },
          button(t('laterDays'), () => this.chooseTime(visit, times.next)),
          button(t('keep'), () => this.showVisit(visit, null)),
        ),
      ],
      said,
      visit.clinicName,
    )
  }

  private days(visit: Visit, starts: string[]): HTMLElement[] {
    return byDay(starts, visit.clinicZone, this.shell.locale).map(([day, times]) =>
      h(
        'section',
        {},
        h('h2', {}, day),
        h(
          'div',
          { class: 'times' },
          ...times.map((start) => {
            const time = timeText(start, visit.clinicZone)
            return button(time, () => this.askToMove(visit, start), 'plain', `${day} ${time}`)
          }),
        ),
      ),
    )
  }

  private askToMove(visit: Visit, to: string) {
    const { t } = this.texts()
    this.shell.show(
      () => [
        this.shell.heading('moveAsk'),
        this.facts(visit, to),
        h(
          'div',
          { class: 'actions' },
          button(t('moveYes'), () => this.move(visit, to), 'primary'),
          button(t('otherTime'), () => this.chooseTime(visit)),
          button(t('keep'), () => this.showVisit(visit, null)),
        ),
      ],
      null,
      visit.clinicName,
    )
  }

  private async move(visit: Visit, to: string): Promise<void> {
    const answer = await moveVisit(this.token, visit.start, to)
    if (answer.kind === 'refused' && answer.type === 'not-free') return this.chooseTime(visit, null, 'notFree')
    await this.taken(answer, 'moved', () => this.move(visit, to))
  }

  private moment(instant: string, zone: string): string {
    return momentText(instant, zone, this.shell.locale)
  }

  /** Looked up when something is drawn: the language may have changed since. */
  private texts() {
    return { t: (key: Key, values?: Record<string, string>) => this.shell.t(key, values) }
  }
}
