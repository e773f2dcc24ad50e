package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.LocalDate;

/**
 * A patient is due for a visit between two dates of the clinic's calendar.
 *
 * @param recallId id of the recall, the subject of the event
 * @param kind what the visit is for: MAINTENANCE
 * @param from first day on which the visit is due
 * @param until last day on which the visit is due
 * @param reason why the patient is due: SESSION_COMPLETED
 */
@EventType("clinic.sura.booking.RecallOpened.v1")
public record RecallOpened(
    String clinicId,
    String patientId,
    long version,
    String recallId,
    String kind,
    LocalDate from,
    LocalDate until,
    String reason)
    implements PatientEvent {}
