package clinic.sura.booking.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

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

  /**
   * A span on a zone's clock; nothing where a change to summer time skips all of it. A time that a
   * change skips is the moment of the change, one that comes twice is the first.
   */
  public static Optional<TimeSpan> between(LocalDateTime from, LocalDateTime until, ZoneId zone) {
    Instant begin = instantOf(from, zone);
    Instant end = instantOf(until, zone);
    return begin.isBefore(end) ? Optional.of(new TimeSpan(begin, end)) : Optional.empty();
  }

  private static Instant instantOf(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    return change != null && change.isGap() ? change.getInstant() : time.atZone(zone).toInstant();
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
