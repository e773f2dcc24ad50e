package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * A consultation has a place in the calendar.
 *
 * @param appointmentId id of the appointment, the subject of the event
 * @param details the appointment as it stands with this event
 */
@EventType("clinic.sura.booking.ConsultationBooked.v1")
public record ConsultationBooked(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details)
    implements PatientEvent {}
