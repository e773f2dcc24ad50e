package clinic.sura.treatment.plan;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.OverrideReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan as it is shown. */
public record PlanView(
    String id,
    Plan.Status status,
    String product,
    Map<Leg, PlannedLegView> legs,
    int sessions,
    int intervalDays,
    String protocol,
    List<Finding> findings,
    List<OverrideReason> overrides,
    Instant proposedAt,
    String proposedBy,
    @Nullable Instant acceptedAt,
    long version) {

  /** Units of one session for a leg. */
  public record PlannedLegView(BigDecimal units) {}

  public static PlanView of(Plan plan) {
    Map<Leg, PlannedLegView> legs = new EnumMap<>(Leg.class);
    plan.doses().units().forEach((leg, units) -> legs.put(leg, new PlannedLegView(units)));
    return new PlanView(
        plan.id(),
        plan.status(),
        plan.doses().product().name(),
        legs,
        plan.sessions(),
        plan.intervalDays(),
        plan.protocolId(),
        plan.findings(),
        plan.overrides(),
        plan.proposedAt(),
        plan.proposedBy(),
        plan.acceptedAt(),
        plan.version());
  }
}
