package clinic.sura.booking.practitioner;

import clinic.sura.booking.calendar.OpenHours;
import java.time.LocalDate;
import java.util.List;

/**
 * A day on which somebody works other hours than every week.
 *
 * @param hours instead of the weekly ones; none for a day off
 */
public record HoursException(LocalDate date, List<OpenHours> hours) {

  public HoursException {
    hours = List.copyOf(hours);
  }
}
