package clinic.sura.booking.recall;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a recall stands. */
public sealed interface RecallState {

  /** Why it stands so, as lists show it. */
  String reason();

  /** The patient should be asked to come. */
  record Open() implements RecallState {
    @Override
    public String reason() {
      return "SESSION_COMPLETED";
    }
  }

  /**
   * Nobody needs to ask the patient before a day comes; from that day on it is as if it were open.
   *
   * @param until the first day, in the clinic's calendar, on which it is looked at again
   * @param why what the desk wrote
   * @param by who did it, as colleagues know them
   */
  record Snoozed(LocalDate until, String why, Instant at, String by) implements RecallState {
    @Override
    public String reason() {
      return "SESSION_COMPLETED";
    }
  }

  /**
   * It is settled.
   *
   * @param note what the desk wrote, or null
   * @param by who did it, as colleagues know them; null where a booking did
   */
  record Closed(CloseCode code, @Nullable String note, Instant at, @Nullable String by)
      implements RecallState {
    @Override
    public String reason() {
      return note == null ? code.name() : note;
    }
  }
}
