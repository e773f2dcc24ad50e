package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.BookingReason;
import java.util.List;

/**
 * An appointment that the clinic's set-up no longer has a place for: somebody must move it, give it
 * to somebody else or call it off. It stands until then.
 *
 * @param reasons all that stands against it, never empty
 */
public record Misfit(Appointment appointment, List<BookingReason> reasons) {

  public Misfit {
    reasons = List.copyOf(reasons);
  }
}
