package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * What is known of a patient, whole, after a correction.
 *
 * @param details what is known of the patient, whole, with the correction
 */
@EventType("clinic.sura.booking.PatientDetailsChanged.v1")
public record PatientDetailsChanged(
    String clinicId, String patientId, long version, ContactDetails details)
    implements PatientEvent {}
