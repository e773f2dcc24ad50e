package clinic.sura.events.booking;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;
import org.jspecify.annotations.Nullable;

/** An appointment will not take place; its resources are free again. */
@EventType("clinic.sura.booking.AppointmentCancelled.v1")
public record AppointmentCancelled(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details,
    int sequence,
    @Nullable String reason)
    implements ClinicEvent {}
