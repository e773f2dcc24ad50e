package clinic.sura.notification.occasion;

/** What can happen to a visit. */
public enum VisitChange {
  BOOKED,
  RESCHEDULED,
  CANCELLED,
  MISSED,
  CHECKED_IN,
  CHECK_IN_UNDONE,
  REINSTATED
}
