package clinic.sura.booking.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Hours of one day, on the clinic's clock.
 *
 * @param from first minute inside
 * @param until first minute after; not past midnight
 */
public record OpenHours(LocalTime from, LocalTime until) {

  public OpenHours {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("Hours end after they begin: " + from + " - " + until);
    }
  }

  /** Reads what {@link #toString()} writes. */
  public static OpenHours parse(String text) {
    int dash = text.indexOf('-');
    return new OpenHours(
        LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
  }

  /** As it is stored: {@code 09:00-12:00}. */
  @Override
  public String toString() {
    return from + "-" + until;
  }

  /**
   * Hours on a day, ordered, as spans of real time. Hours that a change to summer time skips do not
   * exist; a span over a change is shorter or longer than the clock face says.
   */
  public static List<TimeSpan> on(LocalDate date, ZoneId zone, Collection<OpenHours> hours) {
    List<TimeSpan> spans = new ArrayList<>();
    for (OpenHours line : hours) {
      TimeSpan.between(date.atTime(line.from), date.atTime(line.until), zone).ifPresent(spans::add);
    }
    spans.sort(Comparator.comparing(TimeSpan::from));
    return joined(spans);
  }

  // Two lines that touch or overlap are one span: a visit may run across the seam.
  private static List<TimeSpan> joined(List<TimeSpan> ordered) {
    List<TimeSpan> joined = new ArrayList<>();
    for (TimeSpan span : ordered) {
      if (!joined.isEmpty() && !joined.getLast().until().isBefore(span.from())) {
        TimeSpan last = joined.removeLast();
        var until = last.until().isAfter(span.until()) ? last.until() : span.until();
        joined.add(new TimeSpan(last.from(), until));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
