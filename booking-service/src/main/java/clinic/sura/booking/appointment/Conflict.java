package clinic.sura.booking.appointment;

import clinic.sura.booking.calendar.TimeSpan;

/**
 * Something that a visit needs is taken by another appointment.
 *
 * @param id of the practitioner, room or patient
 * @param taken when it is, the other's buffers included
 */
public record Conflict(Resource resource, String id, TimeSpan taken) {

  /** What can be had once. */
  public enum Resource {
    PRACTITIONER,
    ROOM,
    PATIENT
  }
}
