package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * A patient is known to the clinic from now on.
 *
 * @param details what is known of the patient, whole
 */
@EventType("clinic.sura.booking.PatientRegistered.v1")
public record PatientRegistered(
    String clinicId, String patientId, long version, ContactDetails details)
    implements PatientEvent {}
