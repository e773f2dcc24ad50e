package clinic.sura.notification.plan;

/** What a moment of the plan is counted from. */
public enum Anchor {
  /** The instant of the fact that calls for the message. */
  EVENT,
  VISIT_START,
  RESULT_CHECK_FROM,
  RESULT_CHECK_UNTIL,
  RECALL_FROM,
  RECALL_UNTIL,
  /** The first instant at which an offered place is no longer kept. */
  OFFER_UNTIL
}
