package clinic.sura.booking.waiting;

import clinic.sura.booking.availability.Slot;
import clinic.sura.booking.calendar.DayPart;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Which times a patient would take.
 *
 * @param practitionerIds with whom; empty for anybody
 * @param dayParts when, on the clinic's clock; empty for any time
 * @param from first day, in the clinic's calendar
 * @param until last day
 */
public record Preferences(
    Set<String> practitionerIds, Set<DayPart> dayParts, LocalDate from, LocalDate until) {

  public Preferences {
    practitionerIds = Set.copyOf(practitionerIds);
    dayParts = Set.copyOf(dayParts);
  }

  /** Whether a time is one of them. */
  public boolean fit(Slot slot, ZoneId zone) {
    LocalDate date = LocalDate.ofInstant(slot.visit().from(), zone);
    return !date.isBefore(from)
        && !date.isAfter(until)
        && (practitionerIds.isEmpty() || practitionerIds.contains(slot.practitionerId()))
        && (dayParts.isEmpty() || dayParts.contains(DayPart.of(slot.visit().from(), zone)));
  }
}
