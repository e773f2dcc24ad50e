package clinic.sura.booking.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** A part of the day on the clinic's clock; a visit belongs to the one that it begins in. */
public enum DayPart {
  /** Before 12:00. */
  MORNING(LocalTime.MIN),
  /** From 12:00, before 17:00. */
  AFTERNOON(LocalTime.of(12, 0)),
  /** From 17:00. */
  EVENING(LocalTime.of(17, 0));

  private final LocalTime from;

  DayPart(LocalTime from) {
    this.from = from;
  }

  /** The part that an instant falls into, on the clock of a zone. */
  public static DayPart of(Instant instant, ZoneId zone) {
    LocalTime time = LocalTime.ofInstant(instant, zone);
    if (time.isBefore(AFTERNOON.from)) {
      return MORNING;
    }
    return time.isBefore(EVENING.from) ? AFTERNOON : EVENING;
  }
}
