package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * The patient has accepted a plan: sessions may be booked.
 *
 * @param planId id of the plan, the subject of the event
 * @param sessions how many sessions are planned, at least 1
 * @param intervalDays days between two sessions, at least 1
 */
@EventType("clinic.sura.treatment.PlanAccepted.v1")
public record PlanAccepted(
    String clinicId, String patientId, long version, String planId, int sessions, int intervalDays)
    implements PatientEvent {}
