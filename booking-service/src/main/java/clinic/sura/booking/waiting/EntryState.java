package clinic.sura.booking.waiting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an entry of the waiting list stands. */
public sealed interface EntryState {

  /** The name that it is shown and stored by. */
  enum Status {
    WAITING,
    OFFERED,
    BOOKED,
    CLOSED
  }

  Status status();

  /** It is looked at whenever a time becomes free. */
  record Waiting() implements EntryState {
    @Override
    public Status status() {
      return Status.WAITING;
    }
  }

  /** A place is kept for the patient. */
  record Offered(Offer offer) implements EntryState {
    @Override
    public Status status() {
      return Status.OFFERED;
    }
  }

  /**
   * The patient has accepted a place.
   *
   * @param answered whether whoever accepted it was told so; not if the service died in between and
   *     the entry was settled afterwards: the repetition is to hear of its success
   */
  record Booked(String appointmentId, Instant at, boolean answered) implements EntryState {
    @Override
    public Status status() {
      return Status.BOOKED;
    }
  }

  /**
   * The patient waits no more.
   *
   * @param reason what the desk wrote, or null
   * @param by who did it, as colleagues know them
   */
  record Closed(@Nullable String reason, Instant at, String by) implements EntryState {
    @Override
    public Status status() {
      return Status.CLOSED;
    }
  }
}
