package clinic.sura.events.booking;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;

/** A review after treatment has a place in the calendar. */
@EventType("clinic.sura.booking.ReviewBooked.v1")
public record ReviewBooked(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details)
    implements ClinicEvent {}
