package clinic.sura.events.treatment;

import clinic.sura.events.EventType;
import clinic.sura.events.PatientEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * A signed session has an amendment; the original stays readable.
 *
 * @param sessionId id of the session, the subject of the event
 * @param appointmentId the appointment at which the session took place
 * @param amendmentNumber at least 1: 1 is the first amendment of this session
 * @param unitsPerLeg units given, by leg (LEFT, RIGHT), as they read with this amendment
 * @param amendedAt when the physician signed the amendment
 * @param windows as the protocol derives them with this amendment
 */
@EventType("clinic.sura.treatment.SessionAmended.v1")
public record SessionAmended(
    String clinicId,
    String patientId,
    long version,
    String sessionId,
    String appointmentId,
    int amendmentNumber,
    Map<String, BigDecimal> unitsPerLeg,
    Instant amendedAt,
    SessionWindows windows)
    implements PatientEvent {}
