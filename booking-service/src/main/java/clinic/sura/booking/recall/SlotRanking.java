package clinic.sura.booking.recall;

import clinic.sura.booking.availability.Slot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which free times a patient is offered first: those of their own physician before all others, and
 * then the earliest. Of each half of a day one is enough, so that few times give a real choice.
 */
final class SlotRanking {

  private final String ownPractitionerId;
  private final ZoneId zone;

  SlotRanking(String ownPractitionerId, ZoneId zone) {
    this.ownPractitionerId = ownPractitionerId;
    this.zone = zone;
  }

  List<Slot> best(List<Slot> free, int limit) {
    Set<Half> offered = new HashSet<>();
    return free.stream()
        .sorted(
            Comparator.comparing((Slot slot) -> !slot.practitionerId().equals(ownPractitionerId))
                .thenComparing(slot -> slot.visit().from())
                .thenComparing(Slot::practitionerId))
        .filter(slot -> offered.add(halfOf(slot)))
        .limit(limit)
        .toList();
  }

  private Half halfOf(Slot slot) {
    ZonedDateTime start = slot.visit().from().atZone(zone);
    return new Half(start.toLocalDate(), start.toLocalTime().isBefore(LocalTime.NOON));
  }

  private record Half(LocalDate date, boolean morning) {}
}
