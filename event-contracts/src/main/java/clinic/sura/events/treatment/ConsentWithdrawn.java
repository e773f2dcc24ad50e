package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * The patient has taken back a consent: what it allowed is not done any more.
 *
 * @param consentId id of the consent, the subject of the event
 * @param kind what was consented to: TREATMENT or PHOTOGRAPHS
 */
@EventType("clinic.sura.treatment.ConsentWithdrawn.v1")
public record ConsentWithdrawn(
    String clinicId, String patientId, long version, String consentId, String kind)
    implements PatientEvent {}
