package clinic.sura.booking.report;

import clinic.sura.booking.calendar.TimeSpan;
import clinic.sura.booking.service.VisitKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What reports know of an appointment; places that were merely held are none.
 *
 * @param date the day of the clinic's calendar that it begins on
 * @param held the visit with its buffers
 * @param bookedAt when it was booked; null where that is not on record
 */
public record VisitFact(
    String patientId,
    String serviceId,
    VisitKind kind,
    String practitionerId,
    String roomId,
    LocalDate date,
    Instant start,
    TimeSpan held,
    Outcome outcome,
    @Nullable Instant bookedAt) {

  /** The same visit, of the record that stands for the person. */
  public VisitFact of(String survivorId) {
    return new VisitFact(
        survivorId, serviceId, kind, practitionerId, roomId, date, start, held, outcome, bookedAt);
  }

  /** How it went. */
  public enum Outcome {
    /** It is still to come, or nobody has said yet how it went. */
    PLANNED,
    /** The patient came. */
    ATTENDED,
    /** The patient did not come. */
    MISSED,
    CANCELLED
  }
}
