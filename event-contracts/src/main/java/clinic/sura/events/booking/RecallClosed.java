package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;

/**
 * A recall is settled.
 *
 * @param recallId id of the recall, the subject of the event
 * @param kind what the visit was for: MAINTENANCE
 * @param reason BOOKED if the visit was booked, or else what the desk wrote
 */
@EventType("clinic.sura.booking.RecallClosed.v1")
public record RecallClosed(
    String clinicId, String patientId, long version, String recallId, String kind, String reason)
    implements PatientEvent {}
