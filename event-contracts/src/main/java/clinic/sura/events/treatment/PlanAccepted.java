package clinic.sura.events.treatment;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;

/** The patient has accepted a plan: sessions may be booked. */
@EventType("clinic.sura.treatment.PlanAccepted.v1")
public record PlanAccepted(
    String clinicId, String patientId, long version, String planId, int sessions, int intervalDays)
    implements ClinicEvent {}
