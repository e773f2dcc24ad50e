package clinic.sura.booking.patient.web;

import clinic.sura.booking.patient.Agreement;
import clinic.sura.booking.patient.Channel;
import clinic.sura.booking.patient.Identifier;
import clinic.sura.booking.patient.Patient;
import clinic.sura.booking.patient.PatientDetails;
import clinic.sura.booking.patient.PersonName;
import clinic.sura.platform.audit.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A patient as shown. */
record PatientView(
    @PatientId String id,
    long version,
    PersonName name,
    LocalDate birthDate,
    @Nullable String phone,
    @Nullable String email,
    String language,
    String timeZone,
    List<Channel> channels,
    List<Agreement> consents,
    List<Identifier> identifiers,
    Instant registeredAt) {

  static PatientView of(Patient patient) {
    PatientDetails details = patient.details();
    return new PatientView(
        patient.id(),
        patient.version(),
        details.name(),
        details.birthDate(),
        details.phone(),
        details.email(),
        details.language(),
        details.zone().getId(),
        details.channels(),
        details.consents(),
        details.identifiers(),
        patient.registeredAt());
  }
}
