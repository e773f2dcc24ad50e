package clinic.sura.booking.availability;

import clinic.sura.booking.calendar.TimeSpan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one appointment takes.
 *
 * @param appointmentId who takes it
 * @param visit for which the patient is taken
 * @param held for which practitioner and room are taken: the visit with its buffers
 * @param expiresAt the first instant at which it no longer counts, or null if it is no mere hold
 */
public record TakenTime(
    String appointmentId,
    String patientId,
    String practitionerId,
    String roomId,
    TimeSpan visit,
    TimeSpan held,
    @Nullable Instant expiresAt) {

  /** What an appointment takes that is more than held. */
  public TakenTime(
      String appointmentId,
      String patientId,
      String practitionerId,
      String roomId,
      TimeSpan visit,
      TimeSpan held) {
    this(appointmentId, patientId, practitionerId, roomId, visit, held, null);
  }

  /** Whether it is a hold whose time is over: it keeps nobody out any more. */
  public boolean isExpiredAt(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
