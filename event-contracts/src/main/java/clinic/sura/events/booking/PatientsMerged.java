package clinic.sura.events.booking;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.Instant;

/**
 * Two records turned out to be one person; the patient of the event is the replaced record.
 *
 * @param replacedBy id of the patient whose record stands for the person from now on
 * @param mergedAt when the desk merged them
 */
@EventType("clinic.sura.booking.PatientsMerged.v1")
public record PatientsMerged(
    String clinicId, String patientId, long version, String replacedBy, Instant mergedAt)
    implements PatientEvent {}
