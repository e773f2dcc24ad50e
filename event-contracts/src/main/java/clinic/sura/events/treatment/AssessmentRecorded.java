package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * A physician has assessed the patient. Findings stay in the chart.
 *
 * @param assessmentId id of the assessment, the subject of the event
 * @param appointmentId the appointment at which it was made
 */
@EventType("clinic.sura.treatment.AssessmentRecorded.v1")
public record AssessmentRecorded(
    String clinicId, String patientId, long version, String assessmentId, String appointmentId)
    implements PatientEvent {}
