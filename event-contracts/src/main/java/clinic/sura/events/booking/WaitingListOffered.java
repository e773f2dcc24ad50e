package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.Instant;

/**
 * A place that became free is kept for a patient of the waiting list, who may have it until an
 * instant.
 *
 * @param waitingListEntryId id of the entry, the subject of the event
 * @param appointmentId id of the appointment that keeps the place; accepting books it
 * @param details the place that is offered
 * @param until first instant at which the place is no longer kept
 */
@EventType("clinic.sura.booking.WaitingListOffered.v1")
public record WaitingListOffered(
    String clinicId,
    String patientId,
    long version,
    String waitingListEntryId,
    String appointmentId,
    AppointmentDetails details,
    Instant until)
    implements PatientEvent {}
