package clinic.sura.treatment.plan;

import clinic.sura.events.treatment.PlanProposed;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.plan.PlanSuggestion.Answered;
import clinic.sura.treatment.plan.ReviewPlan.Review;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.OverrideReason;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Proposes a plan, if the rules have nothing against it that is not answered. */
@Service
public class ProposePlan {

  private final ReviewPlan reviews;
  private final SuggestPlan suggestions;
  private final Plans plans;
  private final Clock clock;

  ProposePlan(ReviewPlan reviews, SuggestPlan suggestions, Plans plans, Clock clock) {
    this.reviews = reviews;
    this.suggestions = suggestions;
    this.plans = plans;
    this.clock = clock;
  }

  /**
   * A plan as the physician gives it.
   *
   * @param programme null for the clinic's default
   * @param intervalDays null for the protocol's minimum
   * @param by name of the physician
   */
  public record Proposal(
      String patientId,
      @Nullable String programme,
      LegDoses doses,
      int sessions,
      @Nullable Integer intervalDays,
      List<OverrideReason> overrides,
      String by) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Proposed(Plan plan) implements Outcome {}

    /**
     * The rules are against it.
     *
     * @param findings all of them
     * @param unresolved the hard ones, and the soft ones without a reason
     */
    record Refused(List<Finding> findings, List<Finding> unresolved) implements Outcome {}
  }

  /**
   * Judges a plan and keeps it if it may stand.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   * @throws clinic.sura.treatment.protocol.UnknownProgramme if the clinic does not offer it
   */
  public Outcome propose(String clinicId, String id, Proposal proposal, Cause<Plan> cause) {
    Review review = reviews.review(clinicId, proposal);
    if (!review.unresolved().isEmpty()) {
      return new Outcome.Refused(review.findings(), review.unresolved());
    }
    Plan plan =
        new Plan(
            id,
            clinicId,
            proposal.patientId(),
            1,
            review.protocol().id(),
            proposal.doses(),
            proposal.sessions(),
            review.intervalDays(),
            review.findings(),
            proposal.overrides(),
            answered(clinicId, proposal),
            clock.instant(),
            proposal.by(),
            null);
    plans.insert(
        plan,
        List.of(new PlanProposed(clinicId, proposal.patientId(), 1, id, proposal.sessions())),
        cause);
    return new Outcome.Proposed(plan);
  }

  private @Nullable Answered answered(String clinicId, Proposal proposal) {
    return suggestions
        .of(clinicId, proposal.patientId(), proposal.programme())
        .suggestions()
        .stream()
        .filter(suggestion -> suggestion.product().equals(proposal.doses().product()))
        .findFirst()
        .map(suggestion -> suggestion.answeredBy(proposal.doses()))
        .orElse(null);
  }
}
