package clinic.sura.treatment.protocol;

import java.time.Period;

/**
 * A span of the clinic's calendar, and where it comes from.
 *
 * @param period in days, weeks or months
 */
public record PeriodLimit(Period period, String source) {

  /** As it is said in a sentence: {@code 84 days}, {@code 6 months}. */
  public String inWords() {
    return period.getDays() > 0 && period.toTotalMonths() == 0
        ? period.getDays() + " days"
        : period.toTotalMonths() + " months";
  }
}
