package clinic.sura.treatment.patient.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.patient.PatientIdentity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
    @Nullable String language,
    @Nullable List<String> addressMarks)
    implements AggregateDocument {

  static PatientDocument of(PatientIdentity identity, long version) {
    Set<String> marks = identity.addressMarks();
    return new PatientDocument(
        identity.patientId(),
        identity.clinicId(),
        version,
        identity.version(),
        identity.givenName(),
        identity.familyName(),
        identity.birthDate().toString(),
        identity.language(),
        marks == null ? null : marks.stream().sorted().toList());
  }

  PatientIdentity identity() {
    return new PatientIdentity(
        id,
        clinicId,
        sourceVersion,
        givenName,
        familyName,
        LocalDate.parse(birthDate),
        language,
        addressMarks == null ? null : Set.copyOf(addressMarks));
  }
}
