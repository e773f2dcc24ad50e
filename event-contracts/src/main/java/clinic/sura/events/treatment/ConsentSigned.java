package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * The patient has signed a consent.
 *
 * @param consentId id of the consent, the subject of the event
 * @param kind what is consented to: TREATMENT or PHOTOGRAPHS
 */
@EventType("clinic.sura.treatment.ConsentSigned.v1")
public record ConsentSigned(
    String clinicId, String patientId, long version, String consentId, String kind)
    implements PatientEvent {}
