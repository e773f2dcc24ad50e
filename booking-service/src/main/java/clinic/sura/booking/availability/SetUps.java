package clinic.sura.booking.availability;

import clinic.sura.booking.clinic.Clinics;
import clinic.sura.booking.equipment.Inventory;
import clinic.sura.booking.practitioner.Practitioners;
import clinic.sura.booking.room.Rooms;
import clinic.sura.booking.service.ClinicServices;
import clinic.sura.platform.aggregate.NotFound;
import org.springframework.stereotype.Service;

/** The set-up of each clinic, as it is kept at hand. */
@Service
public class SetUps {

  private final Clinics clinics;
  private final Rooms rooms;
  private final Inventory inventory;
  private final Practitioners practitioners;
  private final ClinicServices services;

  public SetUps(
      Clinics clinics,
      Rooms rooms,
      Inventory inventory,
      Practitioners practitioners,
      ClinicServices services) {
    this.clinics = clinics;
    this.rooms = rooms;
    this.inventory = inventory;
    this.practitioners = practitioners;
    this.services = services;
  }

  /**
   * The set-up of that clinic.
   *
   * @throws NotFound if the clinic has not been set up
   */
  public SetUp of(String clinicId) {
    return new SetUp(
        clinics.of(clinicId).orElseThrow(() -> new NotFound("clinic/" + clinicId)),
        rooms.all(clinicId),
        inventory.all(clinicId),
        practitioners.all(clinicId),
        services.all(clinicId));
  }
}
