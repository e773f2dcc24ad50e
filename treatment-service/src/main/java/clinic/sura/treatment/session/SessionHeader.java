package clinic.sura.treatment.session;

import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.protocol.Protocol;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What a session is, from its start on.
 *
 * @param protocolId the protocol that it is judged by
 * @param planned units per leg, or whatever the programme treats on each side, from the plan
 * @param on its day in the clinic's calendar
 * @param zone the clinic's zone
 * @param startedBy name of who started the draft
 */
public record SessionHeader(
    String id,
    String clinicId,
    String patientId,
    String appointmentId,
    String planId,
    String protocolId,
    LegDoses planned,
    LocalDate on,
    ZoneId zone,
    Instant startedAt,
    String startedBy) {

  /** The programme that it belongs to. */
  public String programme() {
    return Protocol.programmeOf(protocolId);
  }

  /** Whether an instant lies on its day. */
  boolean isOn(Instant instant) {
    return LocalDate.ofInstant(instant, zone).equals(on);
  }
}
