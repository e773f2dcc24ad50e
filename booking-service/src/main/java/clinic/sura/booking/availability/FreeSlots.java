package clinic.sura.booking.availability;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.equipment.Equipment;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.room.Room;
import clinic.sura.booking.service.ClinicService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes when a service can be had. */
public final class FreeSlots {

  private final SetUp setUp;
  private final SlotSearch search;
  private final List<TakenTime> taken;
  private final Occupancy occupancy;
  private final List<Room> rooms;
  private final Map<String, List<List<Equipment>>> equipmentByRoom = new HashMap<>();

  private FreeSlots(SetUp setUp, SlotSearch search, List<TakenTime> taken) {
    this.setUp = setUp;
    this.search = search;
    this.taken = taken;
    this.occupancy = new Occupancy(searched(search, setUp.clinic()), taken);
    this.rooms = setUp.roomsFor(search.service());
    List<String> kinds = setUp.equipmentKinds(search.service());
    for (Room room : rooms) {
      equipmentByRoom.put(room.id(), kinds.stream().map(kind -> pieces(kind, room)).toList());
    }
    if (!kinds.isEmpty()) {
      markOutOfService();
    }
  }

  /**
   * The free slots, ordered by start and practitioner.
   *
   * @param taken what is taken on the days searched; expired holds count as free
   * @param now before which nothing begins
   */
  public static List<Slot> find(
      SetUp setUp, SlotSearch search, Collection<TakenTime> taken, Instant now) {
    var inForce = taken.stream().filter(time -> !time.isExpiredAt(now)).toList();
    return new FreeSlots(setUp, search, inForce).find(now);
  }

  private List<Slot> find(Instant now) {
    List<Slot> slots = new ArrayList<>();
    for (Practitioner practitioner : setUp.practitioners()) {
      if (!search.asksFor(practitioner)) {
        continue;
      }
      var rules = new BookingRules(setUp.clinic(), search.service(), practitioner, now);
      var full = new FullDays(practitioner);
      for (LocalDate date : search.dates()) {
        if (full.contains(date)) {
          continue;
        }
        for (Instant start : rules.startsOn(date)) {
          addIfFree(practitioner, start, slots);
        }
      }
    }
    slots.sort(
        Comparator.comparing((Slot slot) -> slot.visit().from())
            .thenComparing(Slot::practitionerId));
    return slots;
  }

  private void addIfFree(Practitioner practitioner, Instant start, List<Slot> slots) {
    ClinicService service = search.service();
    TimeSpan held = service.heldAt(start);
    if (!search.asksFor(start, setUp.clinic().zone())
        || !occupancy.isPractitionerFree(practitioner.id(), held)) {
      return;
    }
    for (Room room : rooms) {
      if (occupancy.isRoomFree(room.id(), held) && hasEquipment(room, held)) {
        slots.add(new Slot(service.visitAt(start), practitioner.id(), room.id()));
        return;
      }
    }
  }

  private boolean hasEquipment(Room room, TimeSpan held) {
    for (List<Equipment> pieces : equipmentByRoom.getOrDefault(room.id(), List.of())) {
      if (pieces.stream().noneMatch(piece -> occupancy.isEquipmentFree(piece.id(), held))) {
        return false;
      }
    }
    return true;
  }

  private List<Equipment> pieces(String kind, Room room) {
    return setUp.equipment().stream().filter(piece -> piece.serves(kind, room.id())).toList();
  }

  private void markOutOfService() {
    for (Equipment piece : setUp.equipment()) {
      for (TimeSpan span : piece.outOfService(setUp.clinic().zone())) {
        occupancy.markEquipment(piece.id(), span);
      }
    }
  }

  private static TimeSpan searched(SlotSearch search, Clinic clinic) {
    return new TimeSpan(clinic.day(search.from()).from(), clinic.day(search.until()).until());
  }

  /** The days on which a practitioner takes no more appointments of the service. */
  private final class FullDays {
    private final Practitioner practitioner;
    private final Map<LocalDate, List<TakenTime>> byDate = new HashMap<>();
    private final boolean limited;

    FullDays(Practitioner practitioner) {
      this.practitioner = practitioner;
      this.limited = practitioner.limits().limit(search.service().id());
      if (limited) {
        taken.stream()
            .filter(time -> time.practitionerId().equals(practitioner.id()))
            .forEach(time -> byDate.computeIfAbsent(date(time), _ -> new ArrayList<>()).add(time));
      }
    }

    boolean contains(LocalDate date) {
      if (!limited) {
        return false;
      }
      var sameDay = byDate.getOrDefault(date, List.of());
      Optional<List<DayShare>> share =
          DayShare.next(practitioner.limits(), search.service().id(), sameDay);
      return share.isEmpty();
    }

    private LocalDate date(TakenTime time) {
      return setUp.clinic().dateOf(time.visit().from());
    }
  }
}
