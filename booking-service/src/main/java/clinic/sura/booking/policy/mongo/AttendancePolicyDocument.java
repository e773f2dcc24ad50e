package clinic.sura.booking.policy.mongo;

import clinic.sura.booking.policy.AttendancePolicy;
import clinic.sura.booking.setup.Edit;
import clinic.sura.platform.aggregate.AggregateDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A clinic's policy as it is stored; the id is the clinic's.
 *
 * @param lastEdit null in documents from before it was kept
 */
public record AttendancePolicyDocument(
    @BsonId String id,
    String clinicId,
    long version,
    int freeUntilHours,
    @Nullable Integer noShowLimit,
    int noShowMonths,
    @Nullable Edit lastEdit)
    implements AggregateDocument {

  static AttendancePolicyDocument of(AttendancePolicy policy, Edit edit) {
    return new AttendancePolicyDocument(
        policy.id(),
        policy.clinicId(),
        policy.version(),
        policy.freeUntilHours(),
        policy.noShowLimit(),
        policy.noShowMonths(),
        edit);
  }

  AttendancePolicy toPolicy() {
    return new AttendancePolicy(clinicId, version, freeUntilHours, noShowLimit, noShowMonths);
  }
}
