package clinic.sura.booking.waiting;

import java.time.Instant;

/** An offer that came to nothing. */
public record PastOffer(Offer offer, Outcome outcome, Instant at) {

  /** Why it did. */
  public enum Outcome {
    DECLINED,
    /** Its time ran out, or the place was let go. */
    EXPIRED
  }
}
