package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.LocalDate;

/**
 * What a treatment has brought was looked at; what was found is read in the chart.
 *
 * @param outcomeId id of the outcome, the subject of the event
 * @param on the day, in the clinic's calendar
 */
@EventType("clinic.sura.treatment.OutcomeRecorded.v1")
public record OutcomeRecorded(
    String clinicId, String patientId, long version, String outcomeId, LocalDate on)
    implements PatientEvent {}
