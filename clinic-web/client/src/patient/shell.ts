import { button, h, type Tap } from './dom'
import { isLanguage, LANGUAGE_NAMES, nearestLanguage, text, type Key, type Language } from './texts'
import { dateLocale } from './when'

const KEPT = 'patient-language'

function keptLanguage(): Language | null {
  try {
    const kept = localStorage.getItem(KEPT)
    return isLanguage(kept) ? kept : null
  } catch {
    return null
  }
}

function keepLanguage(language: Language) {
  try {
    localStorage.setItem(KEPT, language)
  } catch {
    // A browser that keeps nothing asks the link again next time.
  }
}

/** What all pages of patients have: the language, a place for what just happened, and the content. */
export class Shell {
  private chosen = keptLanguage()
  private patients: string = navigator.language
  private draw: () => Node[] = () => [h('p', { class: 'quiet' }, this.t('loading'))]
  private reread: Tap | null = null
  private readonly main = h('main')
  private readonly status = h('p', { role: 'status', class: 'status' })
  private readonly select = h('select', { change: () => this.choose() }) as HTMLSelectElement
  private readonly label = h('label', {}, h('span', { class: 'unseen' }), this.select)
  private readonly clinic = h('p', { class: 'clinic' })

  constructor(root: HTMLElement) {
    for (const [tag, name] of Object.entries(LANGUAGE_NAMES)) {
      this.select.append(h('option', { value: tag, lang: tag }, name))
    }
    root.append(h('header', {}, this.clinic, this.label), this.status, this.main)
    this.redraw()
  }

  get language(): Language {
    return this.chosen ?? nearestLanguage(this.patients)
  }

  /** The language that was chosen here; null while the patient's own is taken. */
  get chosenLanguage(): Language | null {
    return this.chosen
  }

  /** How days are written. */
  get locale(): string {
    return dateLocale(this.language, this.patients)
  }

  t(key: Key, values: Record<string, string> = {}): string {
    return text(this.language, key, values)
  }

  /** The patient's own language, until they choose another. */
  speaks(tag: string) {
    this.patients = tag
  }

  /**
   * Shows something else, drawn anew when the language changes; says what happened, if anything.
   * What has texts of the clinic's is read anew instead.
   */
  show(draw: () => Node[], said: Key | null = null, clinicName = '', reread: Tap | null = null) {
    this.draw = draw
    this.reread = reread
    this.clinic.textContent = clinicName
    this.redraw()
    this.status.textContent = said === null ? '' : this.t(said)
    this.main.querySelector('h1')?.focus()
  }

  heading(key: Key): HTMLElement {
    return h('h1', { tabindex: '-1' }, this.t(key))
  }

  /** Every link that opens nothing looks the same. */
  showGone() {
    this.show(() => [this.heading('gone'), h('p', {}, this.t('goneMore'))])
  }

  showLost(again: Tap) {
    this.show(() => [this.heading('lost'), h('p', {}, this.t('lostMore')), button(this.t('retry'), again, 'primary')])
  }

  private choose() {
    this.chosen = this.select.value as Language
    keepLanguage(this.chosen)
    this.status.textContent = ''
    this.redraw()
    void this.reread?.()
  }

  /** Says something about what is shown. */
  say(key: Key) {
    this.status.textContent = this.t(key)
    this.status.scrollIntoView({ block: 'center' })
  }

  private redraw() {
    document.documentElement.lang = this.language
    this.select.value = this.language
    this.label.firstElementChild!.textContent = this.t('language')
    this.main.replaceChildren(...this.draw())
    document.title = this.main.querySelector('h1')?.textContent ?? this.t('loading')
  }
}
