package clinic.sura.booking.waiting;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.waiting.FreedState.Choice;
import clinic.sura.booking.waiting.FreedState.Chosen;
import clinic.sura.booking.waiting.FreedState.Looking;
import clinic.sura.booking.waiting.FreedState.Over;
import clinic.sura.booking.waiting.FreedState.Taken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A time of a practitioner that became free, and what was made of it.
 *
 * @param appointmentId the appointment that was called off, moved or shortened
 * @param visit when its visit would have been
 * @param date the day of the clinic's calendar that it begins on
 * @param tries to whom it went and came back from, in order
 */
public record FreedTime(
    String clinicId,
    String id,
    long version,
    String appointmentId,
    String practitionerId,
    TimeSpan visit,
    LocalDate date,
    Instant freedAt,
    FreedState state,
    List<Try> tries) {

  public FreedTime {
    tries = List.copyOf(tries);
  }

  /** What came of offering it to one patient. */
  public record Try(Choice choice, Outcome outcome) {}

  /** Why it went on to the next. */
  public enum Outcome {
    DECLINED,
    EXPIRED,
    /** The patient waited no more, had another offer, or may not be booked at that time. */
    NOT_POSSIBLE
  }

  /** A new one. */
  public static FreedTime of(
      String clinicId,
      String id,
      String appointmentId,
      String practitionerId,
      TimeSpan visit,
      LocalDate date,
      Instant freedAt) {
    return new FreedTime(
        clinicId,
        id,
        1,
        appointmentId,
        practitionerId,
        visit,
        date,
        freedAt,
        new Looking(),
        List.of());
  }

  /** Whether a patient had it already: nobody is asked twice. */
  public boolean isTriedWith(String entryId) {
    return tries.stream().anyMatch(each -> each.choice().entryId().equals(entryId));
  }

  FreedTime choosing(Choice choice) {
    return becomes(new Chosen(choice), tries);
  }

  FreedTime takenBy(Choice choice, Instant now) {
    return becomes(new Taken(choice, now), tries);
  }

  FreedTime movingOn(Choice choice, Outcome outcome) {
    return becomes(
        new Looking(), Stream.concat(tries.stream(), Stream.of(new Try(choice, outcome))).toList());
  }

  FreedTime over(Instant now) {
    return becomes(new Over(now), tries);
  }

  private FreedTime becomes(FreedState next, List<Try> nextTries) {
    return new FreedTime(
        clinicId,
        id,
        version + 1,
        appointmentId,
        practitionerId,
        visit,
        date,
        freedAt,
        next,
        nextTries);
  }
}
