package clinic.sura.booking.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an appointment.
 *
 * @param note the reason given, or where it was moved from
 */
public record HistoryEntry(Instant at, Actor by, What what, @Nullable String note) {

  /** What happened. */
  public enum What {
    HELD,
    BOOKED,
    RESCHEDULED,
    CHECKED_IN,
    COMPLETED,
    CANCELLED,
    MISSED,
    RELEASED,
    EXPIRED
  }
}
