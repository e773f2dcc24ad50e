package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.Instant;

/**
 * The desk has closed a visit that left no signed record.
 *
 * @param appointmentId id of the appointment, the subject of the event
 * @param details the appointment as it stands with this event
 * @param completedAt when the desk closed it
 */
@EventType("clinic.sura.booking.AppointmentCompleted.v1")
public record AppointmentCompleted(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details,
    Instant completedAt)
    implements PatientEvent {}
