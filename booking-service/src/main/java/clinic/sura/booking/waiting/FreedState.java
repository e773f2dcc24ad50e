package clinic.sura.booking.waiting;

import java.time.Instant;

/** Where a freed time stands. */
public sealed interface FreedState {

  /** Whether something is still to be done with it. */
  boolean isOpen();

  /** The next patient is to be found. */
  record Looking() implements FreedState {
    @Override
    public boolean isOpen() {
      return true;
    }
  }

  /** A patient was chosen; the place is to be kept and the patient to be told, or was. */
  record Chosen(Choice choice) implements FreedState {
    @Override
    public boolean isOpen() {
      return true;
    }
  }

  /** A patient has accepted it. */
  record Taken(Choice choice, Instant at) implements FreedState {
    @Override
    public boolean isOpen() {
      return false;
    }
  }

  /** Nobody is left whom it fits, or it begins too soon. */
  record Over(Instant at) implements FreedState {
    @Override
    public boolean isOpen() {
      return false;
    }
  }

  /**
   * Who gets a time.
   *
   * @param appointmentId the appointment that keeps the place, derived from the freed time and the
   *     number of the try, so that a step taken again finds what it did
   * @param until first instant at which the place is no longer kept
   */
  record Choice(
      String entryId,
      String patientId,
      String serviceId,
      String appointmentId,
      String practitionerId,
      Instant start,
      Instant end,
      Instant madeAt,
      Instant until) {}
}
