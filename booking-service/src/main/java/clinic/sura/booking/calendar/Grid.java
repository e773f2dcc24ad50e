package clinic.sura.booking.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The two grids of the calendar. Both are counted in UTC, and every zone's offset today is a
 * multiple of 15 minutes, so they lie on the quarter hours of every clinic's clock too.
 */
public final class Grid {

  /** The grain of the calendar: appointments begin, end and claim on it. */
  public static final Duration STEP = Duration.ofMinutes(5);

  /** Free slots are offered on this one, for a tidy day. */
  public static final Duration OFFER = Duration.ofMinutes(15);

  private Grid() {}

  /** Whether an appointment may begin at this instant. */
  public static boolean isOnStep(Instant instant) {
    return instant.getNano() == 0 && instant.getEpochSecond() % STEP.toSeconds() == 0;
  }

  /** The first instant on the grid of offers that is not before the one given. */
  public static Instant nextOffer(Instant instant) {
    long seconds = OFFER.toSeconds();
    long whole = instant.getEpochSecond() + (instant.getNano() > 0 ? 1 : 0);
    return Instant.ofEpochSecond(Math.ceilDiv(whole, seconds) * seconds);
  }

  /** The number of the step that an instant falls into, counted from the epoch. */
  public static long stepOf(Instant instant) {
    return Math.floorDiv(instant.getEpochSecond(), STEP.toSeconds());
  }

  /** The first instants of all steps that a span touches. */
  public static List<Instant> steps(TimeSpan span) {
    List<Instant> steps = new ArrayList<>();
    Instant step = Instant.ofEpochSecond(stepOf(span.from()) * STEP.toSeconds());
    while (step.isBefore(span.until())) {
      steps.add(step);
      step = step.plus(STEP);
    }
    return steps;
  }
}
