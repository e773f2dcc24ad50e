package clinic.sura.booking.appointment;

import clinic.sura.booking.availability.DayShare;
import clinic.sura.booking.calendar.TimeSpan;
import java.time.LocalDate;
import java.util.List;

/**
 * With whom, where, with what and when a visit takes place.
 *
 * @param equipmentIds the equipment that it uses
 * @param visit the visit itself
 * @param held the visit with its buffers, for which practitioner, room and equipment are taken
 * @param date the day of the clinic's calendar that it begins on
 * @param shares which of the practitioner's appointments of that day it is, where they are limited
 */
public record Place(
    String practitionerId,
    String roomId,
    List<String> equipmentIds,
    TimeSpan visit,
    TimeSpan held,
    LocalDate date,
    List<DayShare> shares) {

  public Place {
    equipmentIds = List.copyOf(equipmentIds);
    shares = List.copyOf(shares);
  }

  /** A place without equipment, with a practitioner who takes any number of appointments. */
  public Place(
      String practitionerId, String roomId, TimeSpan visit, TimeSpan held, LocalDate date) {
    this(practitionerId, roomId, List.of(), visit, held, date, List.of());
  }
}
