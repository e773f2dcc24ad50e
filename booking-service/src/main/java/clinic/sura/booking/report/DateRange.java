package clinic.sura.booking.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The days that a report covers, in the clinic's calendar.
 *
 * @param until the last one, from the first on and at most {@link #LONGEST_DAYS} in all
 */
public record DateRange(LocalDate from, LocalDate until) {

  public static final int LONGEST_DAYS = 92;

  public boolean isValid() {
    return !until.isBefore(from) && until.isBefore(from.plusDays(LONGEST_DAYS));
  }

  /** All days, in order. */
  public List<LocalDate> days() {
    return from.datesUntil(until.plusDays(1)).toList();
  }

  boolean contains(LocalDate date) {
    return !date.isBefore(from) && !date.isAfter(until);
  }

  /** By what the days of a report are summed up. */
  public enum Step {
    DAY,
    /** Weeks begin on Monday. */
    WEEK;

    LocalDate firstOf(LocalDate date) {
      return switch (this) {
        case DAY -> date;
        case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      };
    }
  }
}
