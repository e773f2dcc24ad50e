package clinic.sura.booking.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a place in the calendar.
 *
 * @param roomId or null for any free room of the right kind
 * @param courseId the course that it belongs to, or null
 * @param override rules that a manager sets aside, or null
 */
public record BookingRequest(
    String patientId,
    String serviceId,
    String practitionerId,
    @Nullable String roomId,
    Instant start,
    @Nullable String courseId,
    @Nullable RuleOverride override) {

  /** A wish that keeps all rules. */
  public BookingRequest(
      String patientId,
      String serviceId,
      String practitionerId,
      @Nullable String roomId,
      Instant start) {
    this(patientId, serviceId, practitionerId, roomId, start, null, null);
  }

  /** The same wish, of the person by another of their records. */
  BookingRequest of(String otherPatientId) {
    return new BookingRequest(
        otherPatientId, serviceId, practitionerId, roomId, start, courseId, override);
  }
}
