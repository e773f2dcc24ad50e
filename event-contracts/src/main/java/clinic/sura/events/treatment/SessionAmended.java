package clinic.sura.events.treatment;

import clinic.sura.events.ClinicEvent;
import clinic.sura.events.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/**
 * A signed session has an amendment; the original stays readable.
 *
 * @param amendmentNumber 1 for the first amendment of this session
 * @param unitsPerLeg units given, by leg, as they read with this amendment
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
    implements ClinicEvent {}
