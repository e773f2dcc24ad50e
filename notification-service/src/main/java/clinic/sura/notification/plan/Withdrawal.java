package clinic.sura.notification.plan;

/** Why a message that was called for is not to be sent. */
public enum Withdrawal {
  VISIT_MOVED,
  VISIT_CANCELLED,
  VISIT_MISSED,
  VISIT_BEGUN,
  RECALL_CLOSED,
  RECALL_MOVED,
  OFFER_ENDED,
  /** An amendment tells that nothing was given in the session. */
  NOTHING_GIVEN,
  /** No time outside the patient's quiet hours is left for it. */
  QUIET_HOURS,
  /** The patient has not agreed to messages of that purpose. */
  NO_CONSENT
}
