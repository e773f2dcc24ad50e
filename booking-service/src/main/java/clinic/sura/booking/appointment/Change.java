package clinic.sura.booking.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** What comes of a command on an appointment. */
public sealed interface Change {

  /** It is done. */
  record Done(Appointment appointment) implements Change {}

  /** It is not allowed. */
  sealed interface Refused extends Change {}

  /**
   * The appointment's state does not allow it.
   *
   * @param allowed what it does allow
   */
  record WrongState(Status status, Set<Transition> allowed) implements Refused {}

  /** The time of the hold is over; others may have the place. */
  record HoldExpired(Instant until) implements Refused {}

  /** It belongs to the appointment's own day, in the clinic's calendar. */
  record NotOnThisDay(LocalDate appointmentDate, LocalDate today) implements Refused {}

  /** The visit would be over. */
  record Over(Instant end) implements Refused {}

  /** The visit has not begun yet. */
  record NotBegunYet(Instant start) implements Refused {}
}
