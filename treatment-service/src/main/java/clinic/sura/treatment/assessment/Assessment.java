package clinic.sura.treatment.assessment;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.GivenElsewhere;
import clinic.sura.treatment.rules.PatientFacts;
import clinic.sura.treatment.rules.PatientFacts.LegFacts;
import clinic.sura.treatment.rules.Screening;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assessment as it was recorded; it is never changed.
 *
 * @param protocolId the protocol that it was judged by
 * @param elsewhere all botulinum toxin that was given outside of this clinic, as it was told; null
 *     if nobody asked, so that what was told before stands
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
        found,
        assessedAt,
        assessedBy);
  }

  /** As far as the rules need it. */
  PatientFacts.Assessed facts() {
    Map<Leg, LegFacts> facts = new EnumMap<>(Leg.class);
    legs.forEach((leg, measured) -> facts.put(leg, measured.facts()));
    return new PatientFacts.Assessed(screening, facts);
  }
}
