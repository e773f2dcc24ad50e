package clinic.sura.notification.message;

/** What a message is for. */
public enum MessageKind {
  BOOKING_CONFIRMED,
  REMINDER,
  RESCHEDULED,
  CANCELLED,
  MISSED,
  AFTERCARE,
  RESULT_CHECK,
  MAINTENANCE_RECALL,
  WAITING_LIST_OFFER,
  LOT_RECALL
}
