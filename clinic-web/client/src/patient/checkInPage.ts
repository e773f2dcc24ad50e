import { answerCheckIn, readCheckIn, type Question } from './api'
import { button, h } from './dom'
import type { Shell } from './shell'
import type { Key } from './texts'

/** Names the answers, so that a repeat after a lost connection is known as one. */
function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** How the patient is after a visit. What is urgent says so before anything is sent. */
export async function checkInPage(shell: Shell, token: string) {
  const page = new CheckInPage(shell, token)
  await page.read()
}

class CheckInPage {
  private readonly ticked = new Set<string>()
  private readonly answerId = newId()
  private note = ''
  private questions: Question[] = []
  private advice: string[] = []

  constructor(
    private readonly shell: Shell,
    private readonly token: string,
  ) {}

  async read(): Promise<void> {
    const answer = await readCheckIn(this.token, this.shell.chosenLanguage)
    if (answer.kind === 'gone') return this.shell.showGone()
    if (answer.kind !== 'ok') return this.shell.showLost(() => this.read())
    this.shell.speaks(answer.body.language)
    this.questions = answer.body.questions
    this.advice = answer.body.advice
    this.shell.show(() => this.form(), null, '', () => this.read())
  }

  /** What was ticked and typed is kept while the language changes. */
  private form(): Node[] {
    const { shell } = this
    const urgent = h('div', { role: 'alert' })
    const well = button(shell.t('well'), () => this.send([], ''))
    const note = h('textarea', { rows: '3', maxlength: '1000', input: () => typed() }) as HTMLTextAreaElement
    note.value = this.note
    const changed = () => {
      well.hidden = this.isAnything()
      const help = this.isUrgent() ? [h('div', { class: 'urgent' }, h('strong', {}, shell.t('urgent')), h('p', {}, shell.t('urgentHelp')))] : []
      urgent.replaceChildren(...help)
    }
    const typed = () => {
      this.note = note.value
      changed()
    }
    const asked = (legend: Key, redFlag: boolean) =>
      h('fieldset', {}, h('legend', {}, shell.t(legend)), ...this.questions.filter((each) => each.redFlag === redFlag).map((each) => this.choice(each, changed)))
    changed()
    return [
      shell.heading('checkIn'),
      h('p', {}, shell.t('checkInMore')),
      asked('urgentSigns', true),
      urgent,
      asked('otherSigns', false),
      h('label', { class: 'words' }, shell.t('ownWords'), note),
      h('div', { class: 'actions' }, button(shell.t('send'), () => this.sendTicked(), 'primary'), well),
      h('section', { class: 'card' }, h('h2', {}, shell.t('advice')), h('ul', {}, ...this.advice.map((line) => h('li', {}, line)))),
    ]
  }

  private choice({ code, text }: Question, changed: () => void): HTMLElement {
    const box = h('input', { type: 'checkbox' }) as HTMLInputElement
    box.checked = this.ticked.has(code)
    box.addEventListener('change', () => {
      if (box.checked) this.ticked.add(code)
      else this.ticked.delete(code)
      changed()
    })
    return h('label', { class: 'choice' }, box, text)
  }

  private isAnything(): boolean {
    return this.ticked.size > 0 || this.note.trim() !== ''
  }

  private isUrgent(): boolean {
    return this.questions.some(({ code, redFlag }) => redFlag && this.ticked.has(code))
  }

  private async sendTicked(): Promise<void> {
    if (this.isAnything()) await this.send([...this.ticked], this.note.trim())
    else this.shell.say('nothingTicked')
  }

  private async send(symptoms: string[], note: string): Promise<void> {
    const answer = await answerCheckIn(this.token, { answerId: this.answerId, symptoms, note })
    const again = () => this.send(symptoms, note)
    if (answer.kind === 'ok') {
      if (answer.body.urgent) return this.showHelp('urgentTold')
      return this.showReceived(symptoms.length === 0 && note === '' ? 'gladWell' : 'received')
    }
    // Help does not wait for a link or a connection.
    if (this.isUrgent()) return this.showHelp('urgentNotTold', again)
    if (answer.kind === 'gone') return this.shell.showGone()
    this.shell.showLost(again)
  }

  private showHelp(told: Key, again?: () => Promise<void>) {
    const { shell } = this
    shell.show(() => [
      shell.heading('urgent'),
      h('p', { class: 'urgent' }, shell.t('urgentHelp')),
      h('p', {}, shell.t(told)),
      ...(again ? [h('div', { class: 'actions' }, button(shell.t('retry'), again, 'primary'))] : []),
    ])
  }

  private showReceived(title: Key) {
    const { shell } = this
    shell.show(() => [shell.heading(title), h('p', {}, shell.t('receivedMore'))])
  }
}
