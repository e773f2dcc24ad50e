package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.BookingReason;
import clinic.sura.booking.availability.BookingReason.EquipmentOutOfService;
import clinic.sura.booking.availability.BookingReason.InThePast;
import clinic.sura.booking.availability.BookingReason.MissingPrerequisite;
import clinic.sura.booking.availability.BookingReason.NoSuchEquipment;
import clinic.sura.booking.availability.BookingReason.PractitionerNotActive;
import clinic.sura.booking.availability.BookingReason.TooFarAhead;
import clinic.sura.booking.availability.BookingReason.TooSoon;
import clinic.sura.booking.availability.BookingReason.UnsuitableRoom;
import clinic.sura.booking.availability.BookingRules;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.room.Room;
import clinic.sura.booking.service.ClinicService;
import clinic.sura.booking.service.Prerequisite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects all that stands against a visit, whatever else is booked. */
final class BookingCheck {

  private final SetUp setUp;
  private final ClinicService service;
  private final Instant now;

  BookingCheck(SetUp setUp, ClinicService service, Instant now) {
    this.setUp = setUp;
    this.service = service;
    this.now = now;
  }

  /** All reasons; what the patient lacks comes first, as no other time or person mends it. */
  List<BookingReason> reasons(
      Set<Prerequisite> met, String practitionerId, @Nullable String roomId, Instant start) {
    List<BookingReason> reasons = new ArrayList<>();
    service.prerequisites().stream()
        .filter(prerequisite -> !met.contains(prerequisite))
        .sorted()
        .forEach(missing -> reasons.add(new MissingPrerequisite(missing)));
    setUp
        .practitioner(practitionerId)
        .ifPresentOrElse(
            practitioner ->
                reasons.addAll(
                    new BookingRules(setUp.clinic(), service, practitioner, now).against(start)),
            () -> reasons.add(new PractitionerNotActive(practitionerId)));
    addReasonOfRoom(roomId, reasons);
    addReasonsOfEquipment(roomId, start, reasons);
    return reasons;
  }

  /** Whoever keeps the time was in time when it was booked. */
  static boolean isOfTheTimeOfBooking(BookingReason reason) {
    return reason instanceof TooSoon
        || reason instanceof TooFarAhead
        || reason instanceof InThePast;
  }

  private void addReasonOfRoom(@Nullable String roomId, List<BookingReason> reasons) {
    if (roomId == null) {
      if (setUp.roomsFor(service).isEmpty()) {
        reasons.add(new BookingReason.NoSuchRoom(service.roomKind()));
      }
      return;
    }
    Optional<Room> room = setUp.room(roomId);
    if (room.isEmpty() || !room.get().serves(service.roomKind())) {
      reasons.add(new UnsuitableRoom(roomId, service.roomKind()));
    }
  }

  private void addReasonsOfEquipment(
      @Nullable String roomId, Instant start, List<BookingReason> reasons) {
    TimeSpan held = service.heldAt(start);
    List<String> kinds = setUp.equipmentKinds(service);
    List<String> rooms =
        roomId == null ? setUp.roomsFor(service).stream().map(Room::id).toList() : List.of(roomId);
    if (rooms.isEmpty()
        || rooms.stream()
            .anyMatch(room -> kinds.stream().allMatch(kind -> has(room, kind, held)))) {
      return;
    }
    int before = reasons.size();
    for (String kind : kinds) {
      boolean anyRoom =
          setUp.equipment().stream()
              .anyMatch(piece -> rooms.stream().anyMatch(room -> piece.serves(kind, room)));
      if (!anyRoom) {
        reasons.add(new NoSuchEquipment(kind));
      } else if (rooms.stream().noneMatch(room -> has(room, kind, held))) {
        reasons.add(new EquipmentOutOfService(kind, setUp.clinic().dateOf(start)));
      }
    }
    if (reasons.size() == before) {
      // Each kind is somewhere, but no room has them all.
      kinds.forEach(kind -> reasons.add(new NoSuchEquipment(kind)));
    }
  }

  private boolean has(String roomId, String equipmentKind, TimeSpan held) {
    return !setUp.equipmentFor(equipmentKind, roomId, held).isEmpty();
  }
}
