package clinic.sura.treatment.protocol;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * A span of the clinic's calendar, and where it comes from.
 *
 * @param period in days, weeks or months
 */
public record PeriodLimit(Period period, String source) {

  /** As it is said in a sentence: {@code 84 days}, {@code 6 months}. */
  public String inWords() {
    String days = period.getDays() + " days";
    String months = period.toTotalMonths() + " months";
    if (period.toTotalMonths() == 0) {
      return days;
    }
    return period.getDays() == 0 ? months : months + " and " + days;
  }

  /** How many days it has from a day on: those of a month differ. */
  public int daysFrom(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(day, day.plus(period));
  }
}
