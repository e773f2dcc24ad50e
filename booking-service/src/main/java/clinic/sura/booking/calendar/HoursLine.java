package clinic.sura.booking.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The same hours on some days of the week, in the clinic's zone. A break is the gap between two
 * lines.
 *
 * @param days on which days
 * @param from first minute inside
 * @param until first minute after; not past midnight
 */
public record HoursLine(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

  public HoursLine {
    days = Set.copyOf(days);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("Hours end after they begin: " + from + " - " + until);
    }
  }

  /** Reads what {@link #toString()} writes. */
  public static HoursLine parse(String text) {
    String[] parts = text.split("[ -]", -1);
    Set<DayOfWeek> days =
        Arrays.stream(parts[0].split(",", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    return new HoursLine(days, LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
  }

  /** As it is stored: {@code MONDAY,TUESDAY 09:00-12:00}. */
  @Override
  public String toString() {
    String names =
        new TreeSet<>(days).stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    return names + " " + from + "-" + until;
  }
}
