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
 * @param unitsPerLeg units given, by leg (LEFT, RIGHT), as they read with this amendment; all 0 if
 *     nothing was given after all
 * @param amendedAt when the physician signed the amendment
 * @param windows as the protocol derives them with this amendment; nothing follows from them if
 *     nothing was given
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
    implements PatientEvent {

  /** Whether nothing was given after all: the session was signed by mistake. */
  public boolean gaveNothing() {
    return unitsPerLeg.values().stream().allMatch(units -> units.signum() == 0);
  }
}
