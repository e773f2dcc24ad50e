package clinic.sura.treatment.protocol;

import java.util.List;

/**
 * How long what the patient answered holds.
 *
 * @param consultation for all questions; an older answer needs a reason
 * @param ofTheDay for what changes within days, which is asked on the day of the session; an older
 *     answer needs a reason
 * @param askedOnTheDay names of the questions that {@code ofTheDay} is about
 */
public record ScreeningValidity(
    Validity consultation, Validity ofTheDay, List<String> askedOnTheDay) {

  public ScreeningValidity {
    askedOnTheDay = List.copyOf(askedOnTheDay);
  }

  /** The rule that an answer falls under once it is older than a period. */
  public record Validity(String rule, PeriodLimit limit) {}
}
