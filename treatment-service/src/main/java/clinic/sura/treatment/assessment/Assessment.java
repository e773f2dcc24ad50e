package clinic.sura.treatment.assessment;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.GivenElsewhere;
import clinic.sura.treatment.rules.PatientFacts.LegFacts;
import clinic.sura.treatment.rules.Screening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it was recorded; it is never changed. What was asked on the day of a session is
 * one, too, without measurements: its screening is that of the assessment before with what was
 * answered since.
 *
 * @param protocolId the protocol that it was judged by
 * @param elsewhere all botulinum toxin that was given outside of this clinic, as it was told; null
 *     if nobody asked, so that what was told before stands
 * @param asked the questions that were asked on the day of a session; null of a whole assessment
 * @param findings what the rules said then
 * @param assessedBy name of the physician
 */
public record Assessment(
    String id,
    String clinicId,
    String patientId,
    String appointmentId,
    String protocolId,
    Map<Leg, LegMeasurement> legs,
    Screening screening,
    @Nullable List<GivenElsewhere> elsewhere,
    @Nullable Set<String> asked,
    List<Finding> findings,
    Instant assessedAt,
    String assessedBy) {

  /** The programme that it was made for. */
  public String programme() {
    return Protocol.programmeOf(protocolId);
  }

  Assessment with(List<Finding> found) {
    return new Assessment(
        id,
        clinicId,
        patientId,
        appointmentId,
        protocolId,
        legs,
        screening,
        elsewhere,
        asked,
        found,
        assessedAt,
        assessedBy);
  }

  /** Whether both sides were measured, and all questions asked. */
  public boolean isWhole() {
    return asked == null;
  }

  /** The sides as far as the rules need them. */
  Map<Leg, LegFacts> legFacts() {
    Map<Leg, LegFacts> facts = new EnumMap<>(Leg.class);
    legs.forEach((leg, measured) -> facts.put(leg, measured.facts()));
    return facts;
  }

  LocalDate day(ZoneId zone) {
    return LocalDate.ofInstant(assessedAt, zone);
  }
}
