/** What treatments have brought. */
export const outcomes = {
  empty: 'Nothing was given yet',
  emptyHelp: 'After the first session, measurements draw the curve of both sides here.',
  curve: 'Change of the circumference',
  curveOfThickness: 'Change of the muscle’s thickness',
  curveHelpAlone: 'Counted from the last measurement before the first session.',
  curveHelp: 'Counted from the last measurement before the first session. The diamonds are what studies found: to compare with, not to expect.',
  noBaseline: 'Nothing was measured before the first session, so there is nothing to compare with.',
  weeksAfter: 'Weeks after the first session',
  inPrint: 'In print',
  byProtocol: 'Ends, by the protocol',
  byOwn: 'Ends, by own sessions',
  cm: (value: number) => `${value} cm`,
  mm: (value: number) => `${value} mm`,
  changeMm: (mm: number) => `${mm > 0 ? '+' : mm < 0 ? '−' : ''}${Math.abs(mm)} mm`,
  change: (cm: number) => `${cm > 0 ? '+' : cm < 0 ? '−' : ''}${Math.abs(cm)} cm`,
  measurements: 'Measurements, the newest first',
  day: 'Day',
  improvement: 'How it looks',
  scores: {
    'GAIS-5 1': 'Very much improved',
    'GAIS-5 2': 'Much improved',
    'GAIS-5 3': 'Slightly improved',
    'GAIS-5 4': 'Unchanged',
    'GAIS-5 5': 'Worse',
  } as Record<string, string>,
  raters: { PATIENT: 'patient', PHYSICIAN: 'physician' } as Record<string, string>,
  expectation: 'What can be said',
  wearOff: (span: string) => `By the protocol, the effect of the last session is expected to end ${span}.`,
  own: (sessions: number, range: string, from: number, until: number) =>
    `In ${sessions === 1 ? 'the one session' : `the ${sessions} sessions`} measured so far, the slimmest was ${range}, ${from === until ? `${from} weeks` : `${from} to ${until} weeks`} after.`,
  range: (most: number, least: number) => {
    const say = (cm: number) => `${cm > 0 ? '+' : cm < 0 ? '−' : ''}${Math.abs(cm)}`
    return most === least ? `${say(most)} cm` : `${say(most)} to ${say(least)} cm`
  },
  days: (n: number) => (n === 1 ? '1 day' : `${n} days`),
  weeks: (n: number) => (n === 1 ? '1 week' : `${n} weeks`),
  /** What the patient’s own range rests on. */
  restsOn: (sessions: number, legs: number) =>
    `${sessions === 1 ? '1 session only' : `${sessions} sessions`}, each leg by itself: ${legs === 1 ? '1 curve' : `${legs} curves`}`,
  effectBetween: (from: string, until: string, restsOn: string) =>
    `By this patient’s own curve, the effect has worn off between ${from} and ${until} after a session (${restsOn}).`,
  effectAtLeast: (from: string, restsOn: string) =>
    `By this patient’s own curve, the effect has lasted at least ${from} after a session; until when is not known, because it still held when it was last measured (${restsOn}).`,
  effectNow: (span: string) => `Counted from the last session, that range is ${span}.`,
  withoutEffect: (legs: number, cm: number) =>
    `${legs === 1 ? 'In 1 curve' : `In ${legs} curves`} of one leg after one session, no effect was measured: never slimmer by more than ${cm} cm, which is as far as two readings may differ.`,
  noOwn: 'This patient’s own sessions say nothing yet: none was measured both before and after.',
  after: (change: string, weeks: number) => `${change} after ${weeks} weeks`,
  /** What studies found in words, by the protocol’s; English comes from the protocol as it is. */
  findings: {} as Record<string, string>,
  noPromise: 'This is what was, never a promise of what will be.',
  record: 'Record what was found today',
  howMuch: 'How much better does it look?',
  ratedBy: 'Who says so?',
  note: 'Note',
  save: 'Save',
  saved: 'The outcome is recorded',
  recorded: 'As they were recorded',
  recordedBy: (by: string, when: string) => `${by}, ${when}`,
  mark: 'Entered in error…',
  markOf: (outcome: string) => `${outcome}: entered in error…`,
  markTitle: 'This outcome should not be here',
  markHelp: 'It stays in the record and is marked, with your reason, and counts no more. If it is of somebody else, record it in their chart.',
  markYes: 'Mark it',
  reason: 'Reason',
  reasonNeeded: 'Please say why.',
  marked: 'The outcome is marked',
  inError: 'Entered in error',
  inErrorBy: (reason: string, by: string, when: string) => `${reason} · ${by}, ${when}`,
  showErrors: (count: number) => `Show ${count} entered in error`,
}

export type OutcomesTexts = typeof outcomes
