package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.BookingReason;
import java.util.List;

/** What comes of wanting a place in the calendar. */
public sealed interface Booking {

  /** The place is taken by this appointment. */
  record Made(Appointment appointment) implements Booking {}

  /** Others were there before: all that is in the way. */
  record Conflicting(List<Conflict> conflicts) implements Booking {}

  /**
   * It may not be booked, whoever else is there: all the reasons.
   *
   * @param conflicts what is in the way besides, as far as that can be told
   */
  record NotAllowed(List<BookingReason> reasons, List<Conflict> conflicts) implements Booking {}

  /** An override does not name all that stands against it, or names what must not be set aside. */
  record OverrideRefused(List<BookingReason> reasons, List<Conflict> conflicts)
      implements Booking {}

  /** The appointment's own state does not allow it. */
  record Refused(Change.Refused refusal) implements Booking {}
}
