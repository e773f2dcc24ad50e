package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * A physician has signed a session: it is immutable from now on.
 *
 * @param sessionId id of the session, the subject of the event
 * @param appointmentId the appointment at which it took place
 * @param product name of the product, such as BOTOX; units of different products are never added up
 * @param unitsPerLeg units given, by leg: LEFT, RIGHT
 * @param sessionNumber at least 1: 1 is the patient's first session of this programme
 * @param protocol id and version of the protocol that it was written under, such as {@code
 *     calf-reduction-1}
 * @param signedAt when the physician signed it
 * @param windows what follows from it by the protocol
 */
@EventType("clinic.sura.treatment.SessionCompleted.v1")
public record SessionCompleted(
    String clinicId,
    String patientId,
    long version,
    String sessionId,
    String appointmentId,
    String product,
    Map<String, BigDecimal> unitsPerLeg,
    int sessionNumber,
    String protocol,
    Instant signedAt,
    SessionWindows windows)
    implements PatientEvent {}
