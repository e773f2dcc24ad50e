package clinic.sura.treatment.protocol;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * What follows from a session's date in the clinic's calendar and its number.
 *
 * @param resultCheck when results can be seen
 * @param maintenance when the next session is due
 * @param wearOff when the effect is expected to end, by session number from 1 on; the last entry
 *     holds for all later sessions
 */
public record Windows(Span resultCheck, Span maintenance, List<Span> wearOff) {

  /**
   * The windows of a session.
   *
   * @param on day of the session in the clinic's calendar
   * @param sessionNumber 1 for the patient's first session of the programme
   */
  public Derived of(LocalDate on, int sessionNumber) {
    Span effect = wearOff.get(Math.min(sessionNumber, wearOff.size()) - 1);
    return new Derived(resultCheck.after(on), maintenance.after(on), effect.after(on));
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
