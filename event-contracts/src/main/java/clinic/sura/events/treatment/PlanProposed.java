package clinic.sura.events.treatment;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;

/** A physician has proposed a plan. */
@EventType("clinic.sura.treatment.PlanProposed.v1")
public record PlanProposed(
    String clinicId, String patientId, long version, String planId, int sessions)
    implements ClinicEvent {}
