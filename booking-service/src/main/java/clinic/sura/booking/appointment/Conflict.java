package clinic.sura.booking.appointment;

import clinic.sura.booking.calendar.TimeSpan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a visit needs is taken by another appointment.
 *
 * @param id of the practitioner, room, equipment or patient
 * @param taken when it is, the other's buffers included
 * @param appointmentId which appointment takes it
 * @param expiresAt when that one gives it back unless it is booked until then; null if it is booked
 */
public record Conflict(
    Resource resource,
    String id,
    TimeSpan taken,
    String appointmentId,
    @Nullable Instant expiresAt) {

  /** What can be had once. */
  public enum Resource {
    PRACTITIONER,
    /** The practitioner takes no more appointments, or none of that service, on that day. */
    PRACTITIONER_DAY,
    ROOM,
    EQUIPMENT,
    PATIENT
  }
}
