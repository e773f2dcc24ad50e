package clinic.sura.events.booking;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;

/** A treatment session has a place in the calendar. */
@EventType("clinic.sura.booking.SessionBooked.v1")
public record SessionBooked(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details)
    implements ClinicEvent {}
