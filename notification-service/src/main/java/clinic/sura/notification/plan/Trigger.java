package clinic.sura.notification.plan;

/** What calls for messages. */
public enum Trigger {
  VISIT_BOOKED,
  VISIT_RESCHEDULED,
  VISIT_CANCELLED,
  VISIT_MISSED,
  SESSION_SIGNED,
  RECALL_OPENED,
  OFFER_MADE,
  LOT_RECALLED
}
