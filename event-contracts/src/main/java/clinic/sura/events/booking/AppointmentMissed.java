package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * The patient did not come.
 *
 * @param appointmentId id of the appointment, the subject of the event
 * @param details the appointment as it stands with this event
 */
@EventType("clinic.sura.booking.AppointmentMissed.v1")
public record AppointmentMissed(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details)
    implements PatientEvent {}
