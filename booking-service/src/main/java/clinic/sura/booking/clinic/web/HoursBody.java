package clinic.sura.booking.clinic.web;

import clinic.sura.booking.calendar.HoursLine;
import clinic.sura.booking.calendar.WeeklyHours;
import clinic.sura.platform.web.FieldErrors;
import clinic.sura.platform.web.FieldErrors.FieldError;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The same hours on some days of the week, on the clinic's clock.
 *
 * @param from first minute inside, as 09:00
 * @param until first minute after, as 12:00
 */
record HoursBody(
    @NotEmpty Set<@NotNull DayOfWeek> days,
    @NotNull @Pattern(regexp = HoursBody.TIME) String from,
    @NotNull @Pattern(regexp = HoursBody.TIME) String until) {

  static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  /** The hours of a week; 400 with every line that ends before it begins. */
  static WeeklyHours toHours(List<HoursBody> lines) {
    List<FieldError> errors =
        IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).from().compareTo(lines.get(i).until()) >= 0)
            .mapToObj(i -> new FieldError("hours[" + i + "].until", "must be after from"))
            .toList();
    if (!errors.isEmpty()) {
      throw new FieldErrors(errors);
    }
    return new WeeklyHours(lines.stream().map(HoursBody::toLine).toList());
  }

  static List<HoursBody> of(WeeklyHours hours) {
    return hours.lines().stream().map(HoursBody::of).toList();
  }

  private static HoursBody of(HoursLine line) {
    return new HoursBody(
        new TreeSet<>(line.days()), line.from().toString(), line.until().toString());
  }

  private HoursLine toLine() {
    return new HoursLine(days, LocalTime.parse(from), LocalTime.parse(until));
  }
}
