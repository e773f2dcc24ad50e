package clinic.sura.booking.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
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
   * The hours of one day, ordered, as spans of real time.
   *
   * @see OpenHours#on
   */
  public List<TimeSpan> on(LocalDate date, ZoneId zone) {
    List<OpenHours> hours =
        lines.stream()
            .filter(line -> line.days().contains(date.getDayOfWeek()))
            .map(line -> new OpenHours(line.from(), line.until()))
            .toList();
    return OpenHours.on(date, zone, hours);
  }
}
