package clinic.sura.events.treatment;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;

/** A physician has assessed the patient. Findings stay in the chart. */
@EventType("clinic.sura.treatment.AssessmentRecorded.v1")
public record AssessmentRecorded(
    String clinicId, String patientId, long version, String assessmentId, String appointmentId)
    implements ClinicEvent {}
