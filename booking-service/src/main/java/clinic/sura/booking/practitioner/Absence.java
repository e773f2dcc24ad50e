package clinic.sura.booking.practitioner;

import java.time.LocalDateTime;

/**
 * When somebody is away, on the clinic's clock. Why is nobody's business here.
 *
 * @param from first moment away
 * @param until first moment back
 */
public record Absence(LocalDateTime from, LocalDateTime until) {

  public Absence {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("An absence ends after it begins");
    }
  }
}
