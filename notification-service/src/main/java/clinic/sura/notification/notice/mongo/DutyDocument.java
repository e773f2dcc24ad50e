package clinic.sura.notification.notice.mongo;

import clinic.sura.notification.notice.Duties.Duty;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A visit as stored: who is there for it. {@code version} counts this service's writes, {@code
 * sourceVersion} those of the appointment.
 *
 * @param id of the appointment
 * @param day what it is found by: the clinic and the date of its start in UTC; null once it is
 *     called off
 */
public record DutyDocument(
    @BsonId String id,
    String clinicId,
    long version,
    long sourceVersion,
    String practitionerId,
    Instant start,
    String zone,
    @Nullable String day)
    implements AggregateDocument {

  static String day(String clinicId, Instant instant) {
    return clinicId + " " + instant.atZone(ZoneOffset.UTC).toLocalDate();
  }

  static DutyDocument of(Duty duty, long version) {
    return new DutyDocument(
        duty.appointmentId(),
        duty.clinicId(),
        version,
        duty.version(),
        duty.practitionerId(),
        duty.start(),
        duty.clinicZone().getId(),
        duty.takesPlace() ? day(duty.clinicId(), duty.start()) : null);
  }

  /** Whether it begins on the clinic's day around an instant. */
  boolean isOnDayOf(Instant instant) {
    ZoneId clinic = ZoneId.of(zone);
    return start.atZone(clinic).toLocalDate().equals(instant.atZone(clinic).toLocalDate());
  }
}
