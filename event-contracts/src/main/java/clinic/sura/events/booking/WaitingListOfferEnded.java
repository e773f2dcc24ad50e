package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * A place is no longer offered to a patient of the waiting list.
 *
 * @param waitingListEntryId id of the entry, the subject of the event
 * @param appointmentId id of the appointment that kept the place
 * @param outcome ACCEPTED if the patient has it, DECLINED, or EXPIRED
 */
@EventType("clinic.sura.booking.WaitingListOfferEnded.v1")
public record WaitingListOfferEnded(
    String clinicId,
    String patientId,
    long version,
    String waitingListEntryId,
    String appointmentId,
    String outcome)
    implements PatientEvent {}
