package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.Instant;

/**
 * Two records are two people after all; the patient of the event stands for itself again.
 *
 * @param replacedBy id of the patient whose record stood for both
 * @param undoneAt when the desk took the merge back
 */
@EventType("clinic.sura.booking.PatientsMergeUndone.v1")
public record PatientsMergeUndone(
    String clinicId, String patientId, long version, String replacedBy, Instant undoneAt)
    implements PatientEvent {}
