package clinic.sura.booking.room;

import clinic.sura.booking.setup.SetUpEntry;

/**
 * A room that takes one patient at a time.
 *
 * @param name as it is shown to patients
 * @param kind what it is equipped for, such as CONSULTATION or TREATMENT
 * @param active whether it may be booked
 */
public record Room(
    String clinicId, String id, long version, String name, String kind, boolean active)
    implements SetUpEntry<Room> {

  @Override
  public Room withVersion(long newVersion) {
    return new Room(clinicId, id, newVersion, name, kind, active);
  }

  /** Whether a visit that needs this kind of room may be booked into it. */
  public boolean serves(String roomKind) {
    return active && kind.equals(roomKind);
  }
}
