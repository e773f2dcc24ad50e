package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.time.Instant;
import java.util.List;

/**
 * A lot that a patient was treated with is recalled; one event for each patient of the lot.
 *
 * @param recallId id of the recall, the subject of the event; every patient of the lot has the same
 * @param product name of the protocol, such as BOTOX
 * @param lot lot number, in capitals
 * @param sessionIds the patient's sessions that drew from the lot, drafts included
 * @param quarantinedAt since when no vial of the lot may be used
 */
@EventType("clinic.sura.treatment.LotQuarantined.v1")
public record LotQuarantined(
    String clinicId,
    String patientId,
    long version,
    String recallId,
    String product,
    String lot,
    List<String> sessionIds,
    Instant quarantinedAt)
    implements PatientEvent {}
