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
  LOT_RECALL;

  /** Whether it is about a visit that the patient may still say something to. */
  public boolean asksForAnswer() {
    return switch (this) {
      case BOOKING_CONFIRMED, REMINDER, RESCHEDULED -> true;
      case CANCELLED,
          MISSED,
          AFTERCARE,
          RESULT_CHECK,
          MAINTENANCE_RECALL,
          WAITING_LIST_OFFER,
          LOT_RECALL ->
          false;
    };
  }

  /** Whether a mail of it brings a file that changes the patient's calendar. */
  public boolean changesCalendar() {
    return switch (this) {
      case BOOKING_CONFIRMED, RESCHEDULED, CANCELLED -> true;
      case REMINDER,
          MISSED,
          AFTERCARE,
          RESULT_CHECK,
          MAINTENANCE_RECALL,
          WAITING_LIST_OFFER,
          LOT_RECALL ->
          false;
    };
  }
}
