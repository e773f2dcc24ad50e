package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.BookingReason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of wanting a course. */
public sealed interface Course {

  /** All sessions are booked, in order. */
  record Booked(String courseId, List<Appointment> sessions) implements Course {}

  /** Nothing is booked: what became of each session. */
  record Incomplete(List<Session> sessions) implements Course {}

  /** The patient has accepted no plan. */
  record NoPlan() implements Course {}

  /** The patient has accepted several plans, or none of that id: these there are. */
  record PlanUnclear(List<String> planIds) implements Course {}

  /** The wish is outside what the plan allows. */
  record OutsidePlan(int mostSessions, int leastIntervalDays) implements Course {}

  /**
   * One session of a course that was not booked.
   *
   * @param number counted from 1
   * @param searchedFrom the first day that was searched; null if it came to no search
   * @param searchedUntil the last day
   * @param found where it would have been, or null
   * @param reasons why it may not be booked, as far as it was no matter of free time
   */
  record Session(
      int number,
      Outcome outcome,
      @Nullable LocalDate searchedFrom,
      @Nullable LocalDate searchedUntil,
      @Nullable Appointment found,
      List<BookingReason> reasons) {}

  /** What became of a session. */
  enum Outcome {
    /** There was a place; it was given back, as others were not found. */
    FOUND,
    /** No place was free on the days searched. */
    NONE_FREE,
    /** The rules stand against it. */
    NOT_ALLOWED,
    /** It was held, but not booked in time. */
    HOLD_ENDED,
    /** An earlier one had failed. */
    NOT_TRIED
  }
}
