package clinic.sura.notification.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;

/**
 * How far from an anchor. Days are days of a calendar, so "the day before" keeps the time of day
 * across a change of the clocks; hours are hours.
 */
public record Offset(Period days, Duration hours) {

  /** Reads {@code -P7D} or {@code PT3H}. */
  public static Offset parse(String text) {
    return text.contains("T")
        ? new Offset(Period.ZERO, Duration.parse(text))
        : new Offset(Period.parse(text), Duration.ZERO);
  }

  Instant from(Instant anchor, ZoneId zone) {
    return anchor.atZone(zone).plus(days).toInstant().plus(hours);
  }
}
