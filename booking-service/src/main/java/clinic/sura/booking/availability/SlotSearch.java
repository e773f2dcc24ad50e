package clinic.sura.booking.availability;

import clinic.sura.booking.service.ClinicService;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which slots are looked for.
 *
 * @param from first day, in the clinic's calendar
 * @param until last day
 * @param practitionerId with whom, or null for anybody
 */
public record SlotSearch(
    ClinicService service, LocalDate from, LocalDate until, @Nullable String practitionerId) {

  /** The days that are searched. */
  public List<LocalDate> dates() {
    return from.datesUntil(until.plusDays(1)).toList();
  }
}
