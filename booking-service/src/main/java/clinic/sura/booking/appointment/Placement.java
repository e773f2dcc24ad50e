package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.Conflict.Resource;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.TakenTime;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.room.Room;
import clinic.sura.booking.service.ClinicService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds a place for a visit among what is taken, or tells everything that is in its way. */
public sealed interface Placement {

  /** There is room. */
  record Placed(Place place) implements Placement {}

  /** There is none: all that is in the way. */
  record InTheWay(List<Conflict> conflicts) implements Placement {}

  /**
   * What is wanted.
   *
   * @param roomId or null for any room of the right kind
   * @param preferredRoomId taken before others where any will do, or null
   */
  record Wanted(
      String patientId,
      ClinicService service,
      String practitionerId,
      @Nullable String roomId,
      @Nullable String preferredRoomId,
      Instant start) {

    TimeSpan held() {
      return service.heldAt(start);
    }
  }

  /** Finds a place. {@code others} is what other appointments take around that time. */
  static Placement of(Wanted wanted, SetUp setUp, List<TakenTime> others) {
    List<Conflict> conflicts = new ArrayList<>();
    TimeSpan visit = wanted.service().visitAt(wanted.start());
    for (TakenTime other : others) {
      if (other.practitionerId().equals(wanted.practitionerId())
          && other.held().overlaps(wanted.held())) {
        conflicts.add(conflict(Resource.PRACTITIONER, other.practitionerId(), other.held(), other));
      }
    }
    Optional<String> room =
        rooms(wanted, setUp).stream().filter(id -> isFree(id, wanted.held(), others)).findFirst();
    if (room.isEmpty()) {
      for (String id : rooms(wanted, setUp)) {
        others.stream()
            .filter(other -> other.roomId().equals(id) && other.held().overlaps(wanted.held()))
            .forEach(other -> conflicts.add(conflict(Resource.ROOM, id, other.held(), other)));
      }
    }
    for (TakenTime other : others) {
      if (other.patientId().equals(wanted.patientId()) && other.visit().overlaps(visit)) {
        conflicts.add(conflict(Resource.PATIENT, other.patientId(), other.visit(), other));
      }
    }
    if (!conflicts.isEmpty() || room.isEmpty()) {
      return new InTheWay(List.copyOf(conflicts));
    }
    var date = setUp.clinic().dateOf(wanted.start());
    return new Placed(new Place(wanted.practitionerId(), room.get(), visit, wanted.held(), date));
  }

  private static Conflict conflict(Resource resource, String id, TimeSpan taken, TakenTime by) {
    return new Conflict(resource, id, taken, by.appointmentId(), by.expiresAt());
  }

  private static List<String> rooms(Wanted wanted, SetUp setUp) {
    if (wanted.roomId() != null) {
      return List.of(wanted.roomId());
    }
    List<String> ids =
        new ArrayList<>(setUp.roomsFor(wanted.service()).stream().map(Room::id).toList());
    if (wanted.preferredRoomId() != null && ids.remove(wanted.preferredRoomId())) {
      ids.addFirst(wanted.preferredRoomId());
    }
    return ids;
  }

  private static boolean isFree(String roomId, TimeSpan held, List<TakenTime> others) {
    return others.stream()
        .noneMatch(other -> other.roomId().equals(roomId) && other.held().overlaps(held));
  }
}
