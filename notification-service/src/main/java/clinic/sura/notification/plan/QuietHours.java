package clinic.sura.notification.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of the night in which no planned message arrives, in the patient's own zone.
 *
 * @param from first time of day that is quiet, in the evening
 * @param until first time of day that is not, in the morning
 */
public record QuietHours(LocalTime from, LocalTime until) {

  public QuietHours {
    if (!from.isAfter(until)) {
      throw new IllegalArgumentException("Quiet hours go over midnight: " + from + "-" + until);
    }
  }

  boolean cover(Instant instant, ZoneId zone) {
    LocalTime time = instant.atZone(zone).toLocalTime();
    return !time.isBefore(from) || time.isBefore(until);
  }

  /** The first instant after the quiet hours around {@code instant}. */
  Instant endAfter(Instant instant, ZoneId zone) {
    return morning(instant, zone).atTime(until).atZone(zone).toInstant();
  }

  /** The last minute before the quiet hours around {@code instant}. */
  Instant lastMinuteBefore(Instant instant, ZoneId zone) {
    return morning(instant, zone)
        .minusDays(1)
        .atTime(from)
        .minusMinutes(1)
        .atZone(zone)
        .toInstant();
  }

  private LocalDate morning(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    return local.toLocalTime().isBefore(until)
        ? local.toLocalDate()
        : local.toLocalDate().plusDays(1);
  }
}
