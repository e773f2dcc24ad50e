package clinic.sura.booking.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Hours that repeat every week, in the clinic's zone. */
public record WeeklyHours(List<HoursLine> lines) {

  public WeeklyHours {
    lines = List.copyOf(lines);
  }

  /** Reads what {@link #texts()} writes. */
  public static WeeklyHours parse(List<String> texts) {
    return new WeeklyHours(texts.stream().map(HoursLine::parse).toList());
  }

  /** The lines as they are stored. */
  public List<String> texts() {
    return lines.stream().map(HoursLine::toString).toList();
  }

  /**
   * The hours of one day, ordered, as spans of real time. Hours that a change to summer time skips
   * do not exist; a span over the change is shorter or longer than the clock face says.
   */
  public List<TimeSpan> on(LocalDate date, ZoneId zone) {
    List<TimeSpan> spans = new ArrayList<>();
    for (HoursLine line : lines) {
      if (line.days().contains(date.getDayOfWeek())) {
        var from = date.atTime(line.from()).atZone(zone).toInstant();
        var until = date.atTime(line.until()).atZone(zone).toInstant();
        if (from.isBefore(until)) {
          spans.add(new TimeSpan(from, until));
        }
      }
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
