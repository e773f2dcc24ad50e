package clinic.sura.booking.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A span of time.
 *
 * @param from the first instant inside
 * @param until the first instant after
 */
public record TimeSpan(Instant from, Instant until) {

  public TimeSpan {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("A span ends after it begins: " + from + " - " + until);
    }
  }

  /** A span of the length given. */
  public static TimeSpan of(Instant from, Duration length) {
    return new TimeSpan(from, from.plus(length));
  }

  /** Whether the two share at least one instant; spans that only touch do not. */
  public boolean overlaps(TimeSpan other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }

  /** Whether the whole of the other lies inside. */
  public boolean contains(TimeSpan other) {
    return !other.from.isBefore(from) && !other.until.isAfter(until);
  }

  /** This span, longer at both ends. */
  public TimeSpan widened(Duration before, Duration after) {
    return new TimeSpan(from.minus(before), until.plus(after));
  }
}
