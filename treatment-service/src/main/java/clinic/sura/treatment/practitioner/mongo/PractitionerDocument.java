package clinic.sura.treatment.practitioner.mongo;

import clinic.sura.platform.aggregate.AggregateDocument;
import clinic.sura.treatment.practitioner.Practitioner;
import clinic.sura.treatment.practitioner.Practitioner.Credential;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A practitioner as stored. Clinics choose the ids, so the key holds the clinic too. {@code
 * version} counts this service's writes, {@code sourceVersion} the booking service's.
 */
public record PractitionerDocument(
    @BsonId String id,
    String clinicId,
    long version,
    long sourceVersion,
    String practitionerId,
    String name,
    List<CredentialDocument> credentials)
    implements AggregateDocument {

  public record CredentialDocument(String kind, String validFrom, String validUntil) {}

  static String key(String clinicId, String id) {
    return clinicId + "/" + id;
  }

  static PractitionerDocument of(Practitioner practitioner, long version) {
    return new PractitionerDocument(
        key(practitioner.clinicId(), practitioner.id()),
        practitioner.clinicId(),
        version,
        practitioner.version(),
        practitioner.id(),
        practitioner.name(),
        practitioner.credentials().stream()
            .map(
                held ->
                    new CredentialDocument(
                        held.kind(), held.validFrom().toString(), held.validUntil().toString()))
            .toList());
  }

  Practitioner practitioner() {
    return new Practitioner(
        clinicId,
        practitionerId,
        sourceVersion,
        name,
        credentials.stream()
            .map(
                held ->
                    new Credential(
                        held.kind(),
                        LocalDate.parse(held.validFrom()),
                        LocalDate.parse(held.validUntil())))
            .toList());
  }
}
