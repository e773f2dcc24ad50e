package clinic.sura.booking.appointment;

/** The name of an appointment's state, as it is shown and stored. */
public enum Status {
  HELD,
  BOOKED,
  CHECKED_IN,
  IN_PROGRESS,
  COMPLETED,
  CANCELLED,
  MISSED,
  RELEASED
}
