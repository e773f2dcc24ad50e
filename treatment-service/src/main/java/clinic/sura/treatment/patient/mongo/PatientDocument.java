package clinic.sura.treatment.patient.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.patient.PatientIdentity;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** {@code version} counts this service's writes, {@code sourceVersion} the booking service's. */
public record PatientDocument(
    @BsonId String id,
    String clinicId,
    long version,
    long sourceVersion,
    String givenName,
    String familyName,
    String birthDate,
    @Nullable String language)
    implements AggregateDocument {

  static PatientDocument of(PatientIdentity identity, long version) {
    return new PatientDocument(
        identity.patientId(),
        identity.clinicId(),
        version,
        identity.version(),
        identity.givenName(),
        identity.familyName(),
        identity.birthDate().toString(),
        identity.language());
  }

  PatientIdentity identity() {
    return new PatientIdentity(
        id, clinicId, sourceVersion, givenName, familyName, LocalDate.parse(birthDate), language);
  }
}
