package clinic.sura.treatment.protocol;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a session's date in the clinic's calendar and those before it.
 *
 * @param resultCheck when results can be seen
 * @param maintenance when the next session is due
 * @param wearOff when the effect is expected to end, by the number of the session among those that
 *     were kept up, from 1 on; the last entry holds for all later ones
 * @param maintenanceBrokenAfter a longer gap between two sessions begins their count for {@code
 *     wearOff} anew; null in versions where all earlier sessions count
 */
public record Windows(
    Span resultCheck,
    Span maintenance,
    List<Span> wearOff,
    @Nullable PeriodLimit maintenanceBrokenAfter) {

  /**
   * The windows of a session.
   *
   * @param on day of the session in the clinic's calendar
   * @param earlier days of the patient's earlier sessions of the programme, in any order
   */
  public Derived of(LocalDate on, Collection<LocalDate> earlier) {
    Span effect = wearOff.get(Math.min(keptUp(on, earlier), wearOff.size()) - 1);
    return new Derived(resultCheck.after(on), maintenance.after(on), effect.after(on));
  }

  /** How many sessions there are up to a day, this one among them, without too long a gap. */
  private int keptUp(LocalDate on, Collection<LocalDate> earlier) {
    int number = 1;
    LocalDate next = on;
    for (LocalDate day : earlier.stream().sorted(Comparator.reverseOrder()).toList()) {
      if (maintenanceBrokenAfter != null
          && day.plus(maintenanceBrokenAfter.period()).isBefore(next)) {
        return number;
      }
      number++;
      next = day;
    }
    return number;
  }

  /** From and until so long after a day. */
  public record Span(Period from, Period until, String source) {
    Days after(LocalDate day) {
      return new Days(day.plus(from), day.plus(until));
    }
  }

  /** A first and a last day. */
  public record Days(LocalDate from, LocalDate until) {}

  /** The windows of one session. */
  public record Derived(Days resultCheck, Days maintenance, Days wearOff) {}
}
