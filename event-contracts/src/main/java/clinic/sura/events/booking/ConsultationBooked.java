package clinic.sura.events.booking;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;

/** A consultation has a place in the calendar. */
@EventType("clinic.sura.booking.ConsultationBooked.v1")
public record ConsultationBooked(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    AppointmentDetails details)
    implements ClinicEvent {}
