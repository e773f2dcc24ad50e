package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.LocalDate;

/**
 * Something of an appointment has changed that only the clinic's own screens show.
 *
 * @param appointmentId id of the appointment, the subject of the event
 * @param status how it stands now: HELD, BOOKED, CHECKED_IN, IN_PROGRESS, COMPLETED or RELEASED
 * @param date day of the clinic's calendar that shows it
 */
@EventType("clinic.sura.booking.AppointmentUpdated.v1")
public record AppointmentUpdated(
    String clinicId,
    String patientId,
    long version,
    String appointmentId,
    String status,
    LocalDate date)
    implements PatientEvent {}
