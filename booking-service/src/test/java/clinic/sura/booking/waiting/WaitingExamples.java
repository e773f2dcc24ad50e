package clinic.sura.booking.waiting;

import static clinic.sura.booking.Examples.NOW;
import static clinic.sura.booking.Examples.TUESDAY;

import clinic.sura.booking.calendar.DayPart;
import clinic.sura.booking.calendar.TimeSpan;
import java.time.Instant;
import java.util.Set;

/** Patients who wait, and a time that became free, for tests of the domain. */
final class WaitingExamples {

  private WaitingExamples() {}

  static Preferences anyTime() {
    return new Preferences(Set.of(), Set.of(), TUESDAY.minusDays(1), TUESDAY.plusDays(30));
  }

  static Preferences mornings() {
    return new Preferences(
        Set.of("dr-anan"), Set.of(DayPart.MORNING), TUESDAY, TUESDAY.plusDays(30));
  }

  static WaitingListEntry waiting(String clinic, String id, Preferences preferences) {
    return waiting(clinic, id, preferences, Priority.NORMAL, NOW);
  }

  static WaitingListEntry waiting(
      String clinic, String id, Preferences preferences, Priority priority, Instant since) {
    return WaitingListEntry.join(
        clinic, id, "patient-" + id, "calf-consultation", preferences, priority, since);
  }

  static FreedTime freed(String clinic, String id, TimeSpan visit) {
    return FreedTime.of(clinic, id, "cancelled", "dr-anan", visit, TUESDAY, NOW);
  }

  static Offer offer(String appointmentId, TimeSpan visit) {
    return new Offer("freed", appointmentId, "dr-anan", visit, NOW, NOW.plusSeconds(3600));
  }

  static FreedState.Choice choice(WaitingListEntry entry, String appointmentId, TimeSpan visit) {
    return new FreedState.Choice(
        entry.id(),
        entry.patientId(),
        entry.serviceId(),
        appointmentId,
        "dr-anan",
        visit.from(),
        visit.until(),
        NOW,
        NOW.plusSeconds(3600));
  }
}
