package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.Instant;

/**
 * The patient has arrived and waits.
 *
 * @param appointmentId id of the appointment, the subject of the event
 * @param details the appointment as it stands with this event
 * @param checkedInAt when the desk checked the patient in
 */
@EventType("clinic.sura.booking.PatientCheckedIn.v1")
public record PatientCheckedIn(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details,
    Instant checkedInAt)
    implements PatientEvent {}
