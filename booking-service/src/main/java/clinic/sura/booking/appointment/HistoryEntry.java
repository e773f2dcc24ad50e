package clinic.sura.booking.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an appointment.
 *
 * @param note the reason given, where it was moved from, or how it was confirmed
 */
public record HistoryEntry(Instant at, Actor by, What what, @Nullable String note) {

  /** What happened. */
  public enum What {
    HELD,
    BOOKED,
    OVERRIDDEN,
    CONFIRMED,
    CONFIRMATION_UNDONE,
    CANCEL_ASKED,
    RESCHEDULED,
    REASSIGNED,
    CHECKED_IN,
    CHECK_IN_UNDONE,
    STARTED,
    START_UNDONE,
    COMPLETED,
    COMPLETION_UNDONE,
    CANCELLED,
    MISSED,
    REINSTATED,
    RELEASED,
    EXPIRED
  }
}
