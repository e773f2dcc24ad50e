package clinic.sura.booking.availability;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.room.Room;
import clinic.sura.booking.service.ClinicService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Computes when a service can be had. */
public final class FreeSlots {

  private FreeSlots() {}

  /**
   * The free slots, ordered by start and practitioner.
   *
   * @param taken what is taken on the days searched; expired holds count as free
   * @param now before which nothing begins
   */
  public static List<Slot> find(
      SetUp setUp, SlotSearch search, Collection<TakenTime> taken, Instant now) {
    ClinicService service = search.service();
    List<Room> rooms = setUp.roomsFor(service);
    Occupancy occupancy =
        new Occupancy(
            searched(search, setUp.clinic().zone()),
            taken.stream().filter(time -> !time.isExpiredAt(now)).toList());
    List<Slot> slots = new ArrayList<>();
    for (Practitioner practitioner : setUp.practitioners()) {
      if (search.practitionerId() != null && !search.practitionerId().equals(practitioner.id())) {
        continue;
      }
      var rules = new BookingRules(setUp.clinic(), service, practitioner, now);
      for (LocalDate date : search.dates()) {
        for (Instant start : rules.startsOn(date)) {
          addIfFree(service, practitioner, rooms, start, occupancy, slots);
        }
      }
    }
    slots.sort(
        Comparator.comparing((Slot slot) -> slot.visit().from())
            .thenComparing(Slot::practitionerId));
    return slots;
  }

  private static void addIfFree(
      ClinicService service,
      Practitioner practitioner,
      List<Room> rooms,
      Instant start,
      Occupancy occupancy,
      List<Slot> slots) {
    TimeSpan held = service.heldAt(start);
    if (!occupancy.isPractitionerFree(practitioner.id(), held)) {
      return;
    }
    for (Room room : rooms) {
      if (occupancy.isRoomFree(room.id(), held)) {
        slots.add(new Slot(service.visitAt(start), practitioner.id(), room.id()));
        return;
      }
    }
  }

  private static TimeSpan searched(SlotSearch search, ZoneId zone) {
    return new TimeSpan(
        search.from().atStartOfDay(zone).toInstant(),
        search.until().plusDays(1).atStartOfDay(zone).toInstant());
  }
}
