package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/** A patient wants to be erased: what need not be kept is erased, and what must be kept stays. */
@EventType("clinic.sura.booking.PatientErasureRequested.v1")
public record PatientErasureRequested(String clinicId, String patientId, long version)
    implements PatientEvent {}
