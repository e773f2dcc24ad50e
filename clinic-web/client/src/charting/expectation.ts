import type { PublishedStudy } from '../api/outcomes'
import type { OutcomesTexts } from '../i18n/en/outcomes'
import { weeksOf } from './curve'

/** What a study found: its changes, and what it says in words. */
export const foundBy = (study: PublishedStudy, texts: OutcomesTexts): string =>
  [
    study.changes.map((each) => texts.after(texts.change(each.cm), Math.round(weeksOf(each.after)))).join(', '),
    study.finding && (texts.findings[study.finding] ?? study.finding),
  ]
    .filter(Boolean)
    .join('. ')
