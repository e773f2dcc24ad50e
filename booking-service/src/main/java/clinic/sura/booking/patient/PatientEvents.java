package clinic.sura.booking.patient;

import clinic.sura.events.booking.ContactDetails;
import clinic.sura.events.booking.PatientDetailsChanged;
import clinic.sura.events.booking.PatientErasureRequested;
import clinic.sura.events.booking.PatientRegistered;

/** What others are told of a patient. */
final class PatientEvents {

  private PatientEvents() {}

  static PatientRegistered registered(Patient patient) {
    return new PatientRegistered(
        patient.clinicId(), patient.id(), patient.version(), contact(patient.details()));
  }

  static PatientDetailsChanged changed(Patient patient) {
    return new PatientDetailsChanged(
        patient.clinicId(), patient.id(), patient.version(), contact(patient.details()));
  }

  static PatientErasureRequested erasureRequested(Patient patient) {
    return new PatientErasureRequested(patient.clinicId(), patient.id(), patient.version());
  }

  private static ContactDetails contact(PatientDetails details) {
    return new ContactDetails(
        details.name().given(),
        details.name().family(),
        details.birthDate(),
        details.phone(),
        details.email(),
        details.language(),
        details.zone().getId(),
        details.channels().stream().map(Channel::name).toList(),
        details.consents().stream().map(Agreement::name).toList());
  }
}
