package clinic.sura.platform.merge;

import clinic.sura.platform.aggregate.AggregateDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** {@code version} counts this service's writes, {@code sourceVersion} the booking service's. */
public record PatientMergeDocument(
    @BsonId String id,
    String clinicId,
    long version,
    long sourceVersion,
    @Nullable String survivorId)
    implements AggregateDocument {

  static PatientMergeDocument of(PatientMerge merge, long version) {
    return new PatientMergeDocument(
        merge.patientId(), merge.clinicId(), version, merge.version(), merge.survivorId());
  }

  PatientMerge merge() {
    return new PatientMerge(clinicId, id, sourceVersion, survivorId);
  }
}
