package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An appointment has moved.
 *
 * @param appointmentId id of the appointment, the subject of the event
 * @param details the appointment as it stands with this event
 * @param previousStart when it would have begun before it moved
 * @param sequence how often it was moved, at least 1; rises with each move, as iCalendar's SEQUENCE
 *     does
 * @param previousEnd when it would have ended before it moved, or null in events of before there
 *     was this field
 * @param previousPractitionerId with whom it was before it moved, or null in events of before there
 *     was this field
 */
@EventType("clinic.sura.booking.AppointmentRescheduled.v1")
public record AppointmentRescheduled(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details,
    Instant previousStart,
    int sequence,
    @Nullable Instant previousEnd,
    @Nullable String previousPractitionerId)
    implements PatientEvent {}
