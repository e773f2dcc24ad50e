package clinic.sura.booking.recall;

import java.time.Instant;

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
   * It is settled.
   *
   * @param reason BOOKED, or what the desk wrote
   */
  record Closed(String reason, Instant at) implements RecallState {}
}
