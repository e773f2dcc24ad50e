package clinic.sura.booking.recall;

import clinic.sura.booking.availability.RankedSlot;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One time of each half of a day is enough, so that few times give a real choice. */
final class HalfDays {

  private HalfDays() {}

  /** The first of each half of a day, in the order given. */
  static List<RankedSlot> firstOfEach(List<RankedSlot> slots, ZoneId zone, int limit) {
    Set<Half> offered = new HashSet<>();
    return slots.stream()
        .filter(ranked -> offered.add(Half.of(ranked, zone)))
        .limit(limit)
        .toList();
  }

  private record Half(LocalDate date, boolean morning) {
    static Half of(RankedSlot ranked, ZoneId zone) {
      ZonedDateTime start = ranked.slot().visit().from().atZone(zone);
      return new Half(start.toLocalDate(), start.toLocalTime().isBefore(LocalTime.NOON));
    }
  }
}
