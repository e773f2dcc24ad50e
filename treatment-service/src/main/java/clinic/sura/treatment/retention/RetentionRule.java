package clinic.sura.treatment.retention;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long a medical record is kept.
 *
 * @param period counted from the day of the last visit, at least {@link #SHORTEST}
 */
public record RetentionRule(Period period) {

  /** [P] Thai hospitals publish 5 years for outpatients and 10 for inpatients. */
  public static final Period SHORTEST = Period.ofYears(5);

  public RetentionRule {
    LocalDate anyDay = LocalDate.EPOCH;
    if (anyDay.plus(period).isBefore(anyDay.plus(SHORTEST))) {
      throw new IllegalArgumentException(
          "sura.retention.period must be " + SHORTEST + " or longer, and is " + period);
    }
  }

  /** The last day on which the record must be there. */
  LocalDate keptThrough(LocalDate lastVisitOn) {
    return lastVisitOn.plus(period);
  }
}
