type Values = Record<string, unknown>
type Texts = Record<string, (values: Values) => string>

const missing: Record<string, string> = {
  APPOINTMENT: 'The appointment is not known.',
  SESSION_APPOINTMENT: 'The appointment is not for a session.',
  CHECK_IN: 'The patient has not checked in.',
  APPOINTMENT_DAY: 'The appointment is on another day.',
  ACCEPTED_PLAN: 'The patient has not accepted a plan.',
  TREATMENT_CONSENT: 'The patient has not signed the consent to treatment.',
}

/** What a prerequisite is called that a refusal names. */
export const missingIn = (values: Values, texts: Record<string, string>): string =>
  (Array.isArray(values.missing) ? values.missing : [])
    .map((each: unknown) => {
      const name = typeof each === 'string' ? each : (each as { requirement?: string }).requirement
      return texts[name ?? ''] ?? name ?? ''
    })
    .join(' ')

const day = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 10) : '')

/** Why a service refuses what was asked, by the type of its problem. */
export const problems: Texts = {
  'assessment-missing': () => 'The patient has not been assessed for this programme. Assess first.',
  'consent-missing': () => 'The patient has not signed the consent to treatment. Have it signed, then try again.',
  'consent-withdrawn': () => 'The consent was taken back before.',
  'document-id-taken': () => 'Another document was filed under the same name at this moment. File it again.',
  'document-too-large': () => 'A document has at most 20 MB.',
  'given-at-in-the-future': () => 'A session is signed after it was given: its time lies ahead.',
  'pack-of-another-product': (values) =>
    `The code on this pack stands for ${values.product} ${values.labelledUnits} U. Look at the label.`,
  'lot-quarantined': () => 'The lot is recalled. Send the vial back; it must not be used.',
  'no-photograph-consent': () => 'The patient has not consented to photographs.',
  'nothing-given': () => 'Nothing was given to the patient yet: there is no outcome to record.',
  'photograph-id-taken': () => 'Another photograph was kept under the same name at this moment. Take it in again.',
  'outcome-marked-already': () => 'The outcome was marked before. That mark stays.',
  'photograph-marked-already': () => 'The photograph was marked before. That mark stays.',
  'photograph-too-large': () => 'A photograph has at most 20 MB.',
  'plan-refused': () => 'The plan has findings that refuse it or need a written reason.',
  'second-check-too-early': () => 'Dilution and dose can be checked when points are placed and their vials reconstituted.',
  'session-not-ready': (values) => missingIn(values, missing),
  'session-not-signed': () => 'The session is a draft. Change its points.',
  'session-refused': () => 'The session has findings that refuse it or need a written reason.',
  'session-signed': () => 'The session is signed and cannot be changed. Append an amendment.',
  'session-wrong-day': (values) => `The session is on ${day(values.on)}. If it was given then, say when.`,
  'too-large': () => 'The file has at most 20 MB.',
  'vial-already-discarded': () => 'The vial was discarded before.',
  'vial-already-reconstituted': () => 'The vial was reconstituted before.',
  'vial-expired': (values) => `The vial expired on ${day(values.expires)}.`,
  'vial-put-aside': () => 'The vial is quarantined or was discarded. Take another one.',

  'already-over': () => 'The visit would be over by now.',
  'changed-meanwhile': () => 'Others change it at this very moment. Look at it again, then decide.',
  'course-incomplete': () => 'Not every session has a place, so none is booked.',
  'day-over-limit': () => 'The practitioner takes no more such appointments on that day.',
  'equipment-out-of-service': () => 'Equipment that the service needs is out of service on that day.',
  'hold-expired': () => 'The place was not kept any longer. Look whether it is still free.',
  'identifier-taken': () => 'Another patient has this identifier.',
  'in-the-past': () => 'That time is over.',
  'lacks-equipment': () => 'The service needs equipment that the visit has not.',
  'likely-duplicates': () => 'The clinic may know this person already. Look at these patients first.',
  'merge-too-old': () => 'A merge can be taken back for a day, and that day is over.',
  'missing-prerequisite': () => 'This service first needs an accepted treatment plan. Book a consultation instead.',
  'no-show-limit': () => 'The patient did not come too often to book this way.',
  'no-such-equipment': () => 'No suitable room can have the equipment that the service needs.',
  'no-such-room': () => 'The clinic has no room in use that suits the service.',
  'no-valid-credential': () => 'The practitioner holds no credential that is valid on that day.',
  'not-begun-yet': () => 'The visit has not begun yet.',
  'not-free': () => 'That time is no longer free. Choose another.',
  'not-on-this-day': () => 'The appointment is on another day.',
  'off-grid': () => 'A visit begins on a multiple of 5 minutes.',
  'offer-over': () => 'That place is no longer kept.',
  'outside-clinic-hours': () => 'With its buffers, it is outside the hours of the clinic.',
  'outside-plan': () => 'The plan foresees fewer sessions, or more days between them.',
  'outside-practitioner-hours': () => 'With its buffers, it is outside the hours of the practitioner.',
  'override-refused': () => 'Every rule that the visit breaks is named, and only rules that may be set aside.',
  'patient-merged': () => 'This record was merged into another one. Open the patient that stands for it.',
  'plan-unclear': () => 'The patient has several plans. Say which one.',
  'practitioner-not-active': () => 'The practitioner takes no appointments now.',
  'service-not-offered': () => 'The clinic does not offer this service now.',
  'stale-version': () => 'It was changed since you read it. Look at it again, then decide.',
  taken: () => 'Something that the visit needs is taken at that time.',
  'text-changed': () => 'Somebody published another text meanwhile. Look at it, and publish yours after it.',
  'too-far-ahead': () => 'It cannot be booked that far ahead.',
  'too-soon': () => 'It must be booked further ahead.',
  'unknown-patient': () => 'The clinic does not know this patient.',
  'unsuitable-room': () => 'The room does not suit the service.',
  'waits-already': () => 'The patient is on the list for that service already.',
  'wrong-state': () => 'That cannot be done any more as things stand. Look at it again.',

  'message-no-longer-useful': () => 'What the message says is out of date.',
  'message-not-failed': () => 'Only a message that failed can be sent again.',

  'idempotency-key-reused': () => 'Something else was sent under the same key. Load the page again, then try again.',
  overloaded: () => 'Too much is asked for at once. Nothing was changed; try again in a moment.',
  'replay-failed': () => 'The event still cannot be handled; it stays parked.',
}
