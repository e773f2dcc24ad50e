import { answerQuestionnaire, readQuestionnaire, sendPhotograph, VIEWS, type Again, type Answer, type Questionnaire, type View } from './api'
import { button, h, type Tap } from './dom'
import type { Shell } from './shell'
import type { Key } from './texts'

const AGAIN: Record<Again, Key> = { YES: 'yes', UNSURE: 'unsure', NO: 'no' }

/** What the patient thinks of the result; photographs only where they have agreed to such. */
export async function questionnairePage(shell: Shell, token: string) {
  const page = new QuestionnairePage(shell, token)
  await page.read()
}

class QuestionnairePage {
  private score: number | null = null
  private again: Again | null = null
  private note = ''

  constructor(
    private readonly shell: Shell,
    private readonly token: string,
  ) {}

  async read(said: Key | null = null): Promise<void> {
    this.taken(await readQuestionnaire(this.token, this.shell.chosenLanguage), said, () => this.read(said))
  }

  private taken(answer: Answer<Questionnaire>, said: Key | null, again: Tap) {
    if (answer.kind === 'gone') return this.shell.showGone()
    if (answer.kind !== 'ok') return this.shell.showLost(again)
    const asked = answer.body
    this.shell.speaks(asked.language)
    this.shell.show(() => (asked.answered ? this.thanks(asked) : this.form(asked)), said, '', () => this.read())
  }

  private form(asked: Questionnaire): Node[] {
    const { shell } = this
    const note = h('textarea', { rows: '3', maxlength: '1000', input: () => (this.note = note.value) }) as HTMLTextAreaElement
    note.value = this.note
    return [
      shell.heading('questionnaire'),
      h('p', {}, shell.t('questionnaireMore')),
      this.one(
        'looks',
        asked.scores.map(({ score, text }) => ({ text, isChosen: score === this.score, choose: () => (this.score = score) })),
      ),
      this.one(
        'again',
        (Object.keys(AGAIN) as Again[]).map((each) => ({ text: shell.t(AGAIN[each]), isChosen: each === this.again, choose: () => (this.again = each) })),
      ),
      h('label', { class: 'words' }, shell.t('ownWords'), note),
      h('div', { class: 'actions' }, button(shell.t('send'), () => this.send(), 'primary')),
    ]
  }

  private one(legend: Key, choices: { text: string; isChosen: boolean; choose: () => unknown }[]): HTMLElement {
    return h(
      'fieldset',
      {},
      h('legend', {}, this.shell.t(legend)),
      ...choices.map(({ text, isChosen, choose }) => {
        const box = h('input', { type: 'radio', name: legend, change: () => choose() }) as HTMLInputElement
        box.checked = isChosen
        return h('label', { class: 'choice' }, box, text)
      }),
    )
  }

  private async send(): Promise<void> {
    const { score, again, note } = this
    if (score === null || again === null) return this.shell.say('answerBoth')
    this.taken(await answerQuestionnaire(this.token, { score, again, note: note.trim() }), null, () => this.send())
  }

  private thanks(asked: Questionnaire): Node[] {
    return [this.shell.heading('answered'), ...(asked.photographs ? [this.photograph()] : [])]
  }

  private photograph(): HTMLElement {
    const { shell } = this
    const side = h('select', {}, ...VIEWS.map((view) => h('option', { value: view }, shell.t(view)))) as HTMLSelectElement
    const file = h('input', { type: 'file', accept: 'image/jpeg,image/png' }) as HTMLInputElement
    return h(
      'section',
      { class: 'card' },
      h('h2', {}, shell.t('photo')),
      h('p', {}, shell.t('photoMore')),
      h('label', { class: 'words' }, shell.t('side'), side),
      h('label', { class: 'words' }, shell.t('photoFile'), file),
      button(shell.t('photoSend'), () => this.sendPhotograph(side.value as View, file.files?.[0])),
    )
  }

  private async sendPhotograph(view: View, file: File | undefined): Promise<void> {
    if (file === undefined) return this.shell.say('photoNone')
    const answer = await sendPhotograph(this.token, view, file)
    switch (answer.kind) {
      case 'ok':
        return this.read('photoSent')
      case 'gone':
        return this.shell.showGone()
      case 'refused':
        return this.read('photoBad')
      case 'lost':
        return this.shell.showLost(() => this.sendPhotograph(view, file))
    }
  }
}
