/** Notices of what is urgent, to the staff. */
export const notices = {
  title: 'Urgent notices',
  help: 'Who was told, and who is told next. It goes on until somebody says that they have it.',
  open: (n: number) => (n === 1 ? 'Something urgent is in nobody’s hands yet' : `${n} urgent notices are in nobody’s hands yet`),
  lookAt: 'See the notices',
  look: 'Look',
  lookAtOne: (kind: string, when: string) => `Look: ${kind}, ${when}`,
  have: 'I have it',
  haveOne: (kind: string, when: string) => `I have it: ${kind}, ${when}`,
  taking: 'You have it. Nobody else is told.',
  empty: 'Nothing urgent',
  emptyHelp: 'A red flag or a recalled lot appears here until somebody has it.',
  taken: 'In somebody’s hands',
  kind: { ADVERSE_EVENT: 'Red flag after a session', LOT_RECALL: 'Recalled lot' },
  states: { OPEN: 'Nobody told yet', NOTIFIED: 'Told, nobody has it', ACKNOWLEDGED: 'Somebody has it' },
  audience: {
    ON_DUTY: 'whoever is on duty',
    PRACTITIONERS: 'all who treat',
    MANAGERS: 'the managers',
    EVERYBODY: 'everybody again',
  },
  round: (n: number, who: string) => `Round ${n}: ${who}.`,
  next: (when: string, who: string) => `If nobody has it: ${who}, ${when}.`,
  nobodyNext: 'Nobody else will be told by itself: call somebody.',
  nobodyTold: 'Nobody with an e-mail address or a phone number is known: see Set-up, practitioners. Call somebody.',
  hasIt: (by: string, when: string) => `${by} has it since ${when}.`,
  knownByChart: (when: string) => `A physician knows of it by the chart since ${when}.`,
  told: 'Who was told',
  status: { WAITING: 'next try', TOLD: 'told', FAILED: 'not reached', NOT_NEEDED: 'not needed any more' },
}

export type NoticeTexts = typeof notices
