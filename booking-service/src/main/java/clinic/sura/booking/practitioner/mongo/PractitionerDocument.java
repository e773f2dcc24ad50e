package clinic.sura.booking.practitioner.mongo;

import clinic.sura.booking.calendar.WeeklyHours;
import clinic.sura.booking.practitioner.Absence;
import clinic.sura.booking.practitioner.Credential;
import clinic.sura.booking.practitioner.Practitioner;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** A practitioner as stored. Clinics choose the ids, so the key holds the clinic too. */
public record PractitionerDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String practitionerId,
    String name,
    List<CredentialDocument> credentials,
    List<String> hours,
    List<AbsenceDocument> absences,
    List<String> languages,
    boolean active)
    implements AggregateDocument {

  public record CredentialDocument(
      String kind, String number, String issuer, String validFrom, String validUntil) {}

  public record AbsenceDocument(String from, String until) {}

  static String key(String clinicId, String id) {
    return clinicId + "/" + id;
  }

  static PractitionerDocument of(Practitioner practitioner) {
    return new PractitionerDocument(
        key(practitioner.clinicId(), practitioner.id()),
        practitioner.clinicId(),
        practitioner.version(),
        practitioner.id(),
        practitioner.name(),
        practitioner.credentials().stream().map(PractitionerDocument::document).toList(),
        practitioner.hours().texts(),
        practitioner.absences().stream()
            .map(away -> new AbsenceDocument(away.from().toString(), away.until().toString()))
            .toList(),
        practitioner.languages(),
        practitioner.active());
  }

  Practitioner toPractitioner() {
    return new Practitioner(
        clinicId,
        practitionerId,
        version,
        name,
        credentials.stream().map(PractitionerDocument::credential).toList(),
        WeeklyHours.parse(hours),
        absences.stream()
            .map(a -> new Absence(LocalDateTime.parse(a.from()), LocalDateTime.parse(a.until())))
            .toList(),
        languages,
        active);
  }

  private static CredentialDocument document(Credential credential) {
    return new CredentialDocument(
        credential.kind(),
        credential.number(),
        credential.issuer(),
        credential.validFrom().toString(),
        credential.validUntil().toString());
  }

  private static Credential credential(CredentialDocument document) {
    return new Credential(
        document.kind(),
        document.number(),
        document.issuer(),
        LocalDate.parse(document.validFrom()),
        LocalDate.parse(document.validUntil()));
  }
}
