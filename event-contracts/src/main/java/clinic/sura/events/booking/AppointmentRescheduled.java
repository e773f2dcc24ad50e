package clinic.sura.events.booking;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;
import java.time.Instant;

/**
 * An appointment has moved. {@code sequence} rises with each move, as iCalendar's SEQUENCE does.
 */
@EventType("clinic.sura.booking.AppointmentRescheduled.v1")
public record AppointmentRescheduled(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details,
    Instant previousStart,
    int sequence)
    implements ClinicEvent {}
