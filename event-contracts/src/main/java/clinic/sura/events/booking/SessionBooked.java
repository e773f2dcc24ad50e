package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * A treatment session has a place in the calendar.
 *
 * @param appointmentId id of the appointment, the subject of the event
 * @param details the appointment as it stands with this event
 */
@EventType("clinic.sura.booking.SessionBooked.v1")
public record SessionBooked(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details)
    implements PatientEvent {}
