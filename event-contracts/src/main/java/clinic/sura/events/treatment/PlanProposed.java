package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * A physician has proposed a plan.
 *
 * @param planId id of the plan, the subject of the event
 * @param sessions how many sessions are planned, at least 1
 */
@EventType("clinic.sura.treatment.PlanProposed.v1")
public record PlanProposed(
    String clinicId, String patientId, long version, String planId, int sessions)
    implements PatientEvent {}
