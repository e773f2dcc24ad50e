package clinic.sura.booking.patient.mongo;

import clinic.sura.booking.patient.Agreement;
import clinic.sura.booking.patient.Channel;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.PatientDetails;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.booking.patient.SearchKey;
import clinic.sura.platform.aggregate.AggregateDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A patient as stored.
 *
 * @param searchKey the letters by which the patient is found
 * @param sortKey by which lists are ordered; the id makes it unique
 */
public record PatientDocument(
    @BsonId String id,
    String clinicId,
    long version,
    String givenName,
    String familyName,
    String birthDate,
    @Nullable String phone,
    @Nullable String email,
    String language,
    String timeZone,
    List<String> channels,
    List<String> consents,
    Instant registeredAt,
    String searchKey,
    String sortKey)
    implements AggregateDocument {

  static PatientDocument of(Patient patient) {
    PatientDetails details = patient.details();
    return new PatientDocument(
        patient.id(),
        patient.clinicId(),
        patient.version(),
        details.name().given(),
        details.name().family(),
        details.birthDate().toString(),
        details.phone(),
        details.email(),
        details.language(),
        details.zone().getId(),
        details.channels().stream().map(Channel::name).toList(),
        details.consents().stream().map(Agreement::name).toList(),
        patient.registeredAt(),
        SearchKey.of(details),
        SearchKey.orderOf(details) + " " + patient.id());
  }

  Patient toPatient() {
    var details =
        new PatientDetails(
            new PersonName(givenName, familyName),
            LocalDate.parse(birthDate),
            phone,
            email,
            language,
            ZoneId.of(timeZone),
            channels.stream().map(Channel::valueOf).toList(),
            consents.stream().map(Agreement::valueOf).toList());
    return new Patient(clinicId, id, version, details, registeredAt);
  }
}
