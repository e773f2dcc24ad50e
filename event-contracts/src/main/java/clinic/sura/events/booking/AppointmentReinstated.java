package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * An appointment that was called off or missed will take place after all.
 *
 * @param appointmentId id of the appointment, the subject of the event
 * @param details the appointment as it stands with this event
 * @param sequence how often it was moved, called off or taken back, as iCalendar's SEQUENCE
 */
@EventType("clinic.sura.booking.AppointmentReinstated.v1")
public record AppointmentReinstated(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details,
    int sequence)
    implements PatientEvent {}
