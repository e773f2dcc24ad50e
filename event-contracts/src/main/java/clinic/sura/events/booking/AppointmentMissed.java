package clinic.sura.events.booking;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;

/** The patient did not come. */
@EventType("clinic.sura.booking.AppointmentMissed.v1")
public record AppointmentMissed(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details)
    implements ClinicEvent {}
