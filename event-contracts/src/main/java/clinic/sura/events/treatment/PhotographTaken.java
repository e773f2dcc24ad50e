package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * A photograph of the patient was taken; it is seen in the chart.
 *
 * @param photographId id of the photograph, the subject of the event
 */
@EventType("clinic.sura.treatment.PhotographTaken.v1")
public record PhotographTaken(String clinicId, String patientId, long version, String photographId)
    implements PatientEvent {}
