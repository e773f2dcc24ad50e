package clinic.sura.booking.appointment;

import clinic.sura.booking.appointment.Conflict.Resource;
import clinic.sura.booking.appointment.Placement.Wanted;
import clinic.sura.booking.availability.SetUp;
import clinic.sura.booking.availability.TakenTime;
import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.equipment.Equipment;
import clinic.sura.booking.room.Room;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses a free room that has, or can be given, the equipment that a visit needs. */
final class RoomChoice {

  private final Wanted wanted;
  private final SetUp setUp;
  private final List<TakenTime> others;
  private final TimeSpan held;

  RoomChoice(Wanted wanted, SetUp setUp, List<TakenTime> others) {
    this.wanted = wanted;
    this.setUp = setUp;
    this.others = others;
    this.held = wanted.held();
  }

  /** A room, and one piece of each kind of equipment that the service needs. */
  record Chosen(String roomId, List<String> equipmentIds) {}

  /** The first room that will do. */
  Optional<Chosen> chosen() {
    return rooms().stream()
        .filter(this::isRoomFree)
        .flatMap(roomId -> inRoom(roomId).stream())
        .findFirst();
  }

  /** All that keeps every room from being chosen. */
  List<Conflict> conflicts() {
    Set<Conflict> conflicts = new LinkedHashSet<>();
    for (String roomId : rooms()) {
      inTheWay()
          .filter(other -> other.roomId().equals(roomId))
          .forEach(
              other ->
                  conflicts.add(Placement.conflict(Resource.ROOM, roomId, other.held(), other)));
    }
    for (String roomId : rooms()) {
      for (String kind : setUp.equipmentKinds(wanted.service())) {
        List<Equipment> pieces = setUp.equipmentFor(kind, roomId, held);
        if (pieces.stream().noneMatch(this::isFree)) {
          pieces.forEach(piece -> addConflicts(piece, conflicts));
        }
      }
    }
    return List.copyOf(conflicts);
  }

  private Optional<Chosen> inRoom(String roomId) {
    List<String> equipmentIds = new ArrayList<>();
    for (String kind : setUp.equipmentKinds(wanted.service())) {
      Optional<Equipment> piece =
          setUp.equipmentFor(kind, roomId, held).stream().filter(this::isFree).findFirst();
      if (piece.isEmpty()) {
        return Optional.empty();
      }
      equipmentIds.add(piece.get().id());
    }
    return Optional.of(new Chosen(roomId, List.copyOf(equipmentIds)));
  }

  private List<String> rooms() {
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

  private boolean isRoomFree(String roomId) {
    return inTheWay().noneMatch(other -> other.roomId().equals(roomId));
  }

  private boolean isFree(Equipment piece) {
    return inTheWay().noneMatch(other -> other.equipmentIds().contains(piece.id()));
  }

  private void addConflicts(Equipment piece, Set<Conflict> conflicts) {
    inTheWay()
        .filter(other -> other.equipmentIds().contains(piece.id()))
        .forEach(
            other ->
                conflicts.add(
                    Placement.conflict(Resource.EQUIPMENT, piece.id(), other.held(), other)));
  }

  private Stream<TakenTime> inTheWay() {
    return others.stream().filter(other -> other.held().overlaps(held));
  }
}
