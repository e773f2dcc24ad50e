package clinic.sura.booking.equipment;

import java.time.LocalDateTime;

/**
 * When a piece of equipment cannot be used, on the clinic's clock.
 *
 * @param from first moment without it
 * @param until first moment with it again
 */
public record OutOfService(LocalDateTime from, LocalDateTime until) {

  public OutOfService {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("A time out of service ends after it begins");
    }
  }
}
