package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * The patient is not here after all; the appointment stands.
 *
 * @param appointmentId id of the appointment, the subject of the event
 * @param details the appointment as it stands with this event
 */
@EventType("clinic.sura.booking.CheckInUndone.v1")
public record CheckInUndone(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details)
    implements PatientEvent {}
