package clinic.sura.treatment.plan;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.plan.PlanSuggestion.Answer;
import clinic.sura.treatment.plan.PlanSuggestion.Answered;
import clinic.sura.treatment.plan.PlanSuggestion.SuggestedLeg;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.OverrideReason;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is shown.
 *
 * @param suggestion what the protocol suggested when it was proposed; null if it suggested nothing
 */
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
    @Nullable SuggestionView suggestion,
    Instant proposedAt,
    String proposedBy,
    @Nullable Instant acceptedAt,
    long version) {

  /**
   * Units of one session for a leg.
   *
   * @param heads how they are split between the heads of the muscle; null if they are not
   */
  public record PlannedLegView(BigDecimal units, @Nullable Map<String, BigDecimal> heads) {}

  /**
   * What the protocol suggested.
   *
   * @param legs those whose thickness was measured
   * @param answer whether the plan has the suggested units
   */
  public record SuggestionView(Map<Leg, SuggestedLeg> legs, String source, Answer answer) {
    private static @Nullable SuggestionView of(@Nullable Answered answered) {
      return answered == null
          ? null
          : new SuggestionView(
              answered.suggestion().legs(), answered.suggestion().source(), answered.answer());
    }
  }

  public static PlanView of(Plan plan) {
    Map<Leg, PlannedLegView> legs = new EnumMap<>(Leg.class);
    plan.doses()
        .units()
        .forEach(
            (leg, units) ->
                legs.put(leg, new PlannedLegView(units, plan.doses().heads().get(leg))));
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
        SuggestionView.of(plan.suggested()),
        plan.proposedAt(),
        plan.proposedBy(),
        plan.acceptedAt(),
        plan.version());
  }
}
