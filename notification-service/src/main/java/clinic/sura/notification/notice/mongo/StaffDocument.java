package clinic.sura.notification.notice.mongo;

import clinic.sura.notification.notice.StaffMember;
import clinic.sura.platform.aggregate.AggregateDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One of the staff as stored. Clinics choose the ids, so the key holds the clinic too. {@code
 * version} counts this service's writes, {@code sourceVersion} the booking service's.
 */
public record StaffDocument(
    @BsonId String id,
    String clinicId,
    long version,
    long sourceVersion,
    String practitionerId,
    String name,
    boolean active,
    @Nullable String email,
    @Nullable String phone)
    implements AggregateDocument {

  static String key(String clinicId, String id) {
    return clinicId + "/" + id;
  }

  static StaffDocument of(StaffMember member, long version) {
    return new StaffDocument(
        key(member.clinicId(), member.id()),
        member.clinicId(),
        version,
        member.version(),
        member.id(),
        member.name(),
        member.active(),
        member.email(),
        member.phone());
  }

  StaffMember toMember() {
    return new StaffMember(clinicId, practitionerId, sourceVersion, name, active, email, phone);
  }
}
