package clinic.sura.booking.recall;

/** The list that an unsettled recall stands on, on a given day of the clinic's calendar. */
public enum Dueness {
  /** The last day of the window is over. */
  OVERDUE,
  /** The day is inside the window. */
  DUE,
  /** The desk has put it off until a later day. */
  SNOOZED,
  /** The window is still to come. */
  UPCOMING
}
