package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import org.jspecify.annotations.Nullable;

/**
 * An appointment will not take place; its resources are free again.
 *
 * @param appointmentId id of the appointment, the subject of the event
 * @param details the appointment as it stands with this event
 * @param sequence how often it was moved or called off, at least 1, as iCalendar's SEQUENCE
 * @param reason what the desk wrote, or null where nothing was
 */
@EventType("clinic.sura.booking.AppointmentCancelled.v1")
public record AppointmentCancelled(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details,
    int sequence,
    @Nullable String reason)
    implements PatientEvent {}
