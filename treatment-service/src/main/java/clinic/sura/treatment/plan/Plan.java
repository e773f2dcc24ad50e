package clinic.sura.treatment.plan;

import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.plan.PlanSuggestion.Answered;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.OverrideReason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A treatment plan. What was proposed never changes; a patient accepts it or gets another.
 *
 * @param doses units of one session, per leg or whatever the programme treats on each side
 * @param sessions how many sessions are planned
 * @param intervalDays between two of them, days
 * @param findings what the rules said when it was proposed
 * @param overrides why the physician proposed it all the same
 * @param suggested what the protocol suggested, and what the physician made of it; null if it
 *     suggested nothing
 * @param acceptedAt null until the patient has accepted it
 */
public record Plan(
    String id,
    String clinicId,
    String patientId,
    long version,
    String protocolId,
    LegDoses doses,
    int sessions,
    int intervalDays,
    List<Finding> findings,
    List<OverrideReason> overrides,
    @Nullable Answered suggested,
    Instant proposedAt,
    String proposedBy,
    @Nullable Instant acceptedAt) {

  public Plan {
    findings = List.copyOf(findings);
    overrides = List.copyOf(overrides);
  }

  /** How far a plan has come. */
  public enum Status {
    PROPOSED,
    ACCEPTED
  }

  public Status status() {
    return acceptedAt == null ? Status.PROPOSED : Status.ACCEPTED;
  }

  /** The programme that it is for. */
  public String programme() {
    return Protocol.programmeOf(protocolId);
  }

  boolean acceptedAfter(@Nullable Plan other) {
    return acceptedAt != null
        && (other == null || other.acceptedAt == null || acceptedAt.isAfter(other.acceptedAt));
  }

  Plan accepted(Instant at) {
    return new Plan(
        id,
        clinicId,
        patientId,
        version + 1,
        protocolId,
        doses,
        sessions,
        intervalDays,
        findings,
        overrides,
        suggested,
        proposedAt,
        proposedBy,
        at);
  }

  /**
   * The reasons of this plan that hold for a session too: those written for exactly the same
   * finding, numbers included.
   */
  public List<OverrideReason> reasonsFor(List<Finding> later) {
    return overrides.stream()
        .filter(
            override ->
                later.stream()
                    .filter(finding -> finding.rule().equals(override.rule()))
                    .allMatch(findings::contains))
        .toList();
  }
}
