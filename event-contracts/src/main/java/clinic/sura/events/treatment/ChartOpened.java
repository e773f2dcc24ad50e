package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * A patient has a chart.
 *
 * @param appointmentId the appointment that opened it
 */
@EventType("clinic.sura.treatment.ChartOpened.v1")
public record ChartOpened(String clinicId, String patientId, long version, String appointmentId)
    implements PatientEvent {}
