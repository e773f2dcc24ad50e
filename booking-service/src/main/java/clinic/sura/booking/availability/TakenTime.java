package clinic.sura.booking.availability;

import clinic.sura.booking.calendar.TimeSpan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one appointment takes.
 *
 * @param appointmentId who takes it
 * @param visit for which the patient is taken
 * @param held for which practitioner, room and equipment are taken: the visit with its buffers
 * @param shares which of the practitioner's appointments of that day it is, where they are limited
 * @param expiresAt the first instant at which it no longer counts, or null if it is no mere hold
 */
public record TakenTime(
    String appointmentId,
    String patientId,
    String serviceId,
    String practitionerId,
    String roomId,
    List<String> equipmentIds,
    TimeSpan visit,
    TimeSpan held,
    List<DayShare> shares,
    @Nullable Instant expiresAt) {

  public TakenTime {
    equipmentIds = List.copyOf(equipmentIds);
    shares = List.copyOf(shares);
  }

  /** The same time, taken for the person by another of their records. */
  public TakenTime of(String otherPatientId) {
    return otherPatientId.equals(patientId)
        ? this
        : new TakenTime(
            appointmentId,
            otherPatientId,
            serviceId,
            practitionerId,
            roomId,
            equipmentIds,
            visit,
            held,
            shares,
            expiresAt);
  }

  /** Whether it is a hold whose time is over: it keeps nobody out any more. */
  public boolean isExpiredAt(Instant now) {
    return expiresAt != null && !now.isBefore(expiresAt);
  }
}
