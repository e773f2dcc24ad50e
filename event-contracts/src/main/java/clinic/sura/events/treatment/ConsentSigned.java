package clinic.sura.events.treatment;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;

/** The patient has signed a consent. {@code kind} is TREATMENT or PHOTOGRAPHS. */
@EventType("clinic.sura.treatment.ConsentSigned.v1")
public record ConsentSigned(
    String clinicId, String patientId, long version, String consentId, String kind)
    implements ClinicEvent {}
