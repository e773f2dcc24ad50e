package clinic.sura.booking.availability;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.equipment.Equipment;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.room.Room;
import clinic.sura.booking.service.ClinicService;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that describes a clinic, as one value. */
public record SetUp(
    Clinic clinic,
    List<Room> rooms,
    List<Equipment> equipment,
    List<Practitioner> practitioners,
    List<ClinicService> services) {

  public Optional<ClinicService> service(String id) {
    return services.stream().filter(service -> service.id().equals(id)).findFirst();
  }

  public Optional<Practitioner> practitioner(String id) {
    return practitioners.stream().filter(practitioner -> practitioner.id().equals(id)).findFirst();
  }

  public Optional<Room> room(String id) {
    return rooms.stream().filter(room -> room.id().equals(id)).findFirst();
  }

  /** A piece of equipment by its id. */
  public Optional<Equipment> equipment(String id) {
    return equipment.stream().filter(piece -> piece.id().equals(id)).findFirst();
  }

  /** The kinds of equipment that a service needs one of each of, in a steady order. */
  public List<String> equipmentKinds(ClinicService service) {
    return service.equipmentKinds().isEmpty()
        ? List.of()
        : service.equipmentKinds().stream().sorted().toList();
  }

  /**
   * The equipment of a kind that is in service in a room for a whole span, in the order in which it
   * is given out: what is bound to the room leaves what can be moved to others.
   */
  public List<Equipment> equipmentFor(String kind, String roomId, TimeSpan span) {
    return equipment.stream()
        .filter(piece -> piece.serves(kind, roomId) && piece.isInService(span, clinic.zone()))
        .sorted(Comparator.comparing(piece -> piece.roomId() == null))
        .toList();
  }

  /** The rooms that a service may take place in, in the order in which they are given out. */
  public List<Room> roomsFor(ClinicService service) {
    return rooms.stream().filter(room -> room.serves(service.roomKind())).toList();
  }
}
