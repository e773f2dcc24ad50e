package clinic.sura.booking.availability;

import clinic.sura.booking.clinic.Clinic;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.booking.room.Room;
import clinic.sura.booking.service.ClinicService;
import java.util.List;
import java.util.Optional;

/** All that describes a clinic, as one value. */
public record SetUp(
    Clinic clinic,
    List<Room> rooms,
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

  /** The rooms that a service may take place in, in the order in which they are given out. */
  public List<Room> roomsFor(ClinicService service) {
    return rooms.stream().filter(room -> room.serves(service.roomKind())).toList();
  }
}
