package clinic.sura.treatment.plan;

import clinic.sura.events.treatment.PlanAccepted;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.platform.aggregate.LostRace;
import clinic.sura.treatment.consent.Consents;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps that the patient has accepted a plan. */
@Service
public class AcceptPlan {

  private final Plans plans;
  private final Consents consents;
  private final Clock clock;

  AcceptPlan(Plans plans, Consents consents, Clock clock) {
    this.plans = plans;
    this.consents = consents;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** It is accepted, now or before. */
    record Accepted(Plan plan) implements Outcome {}

    /** No treatment without signed consent: off-label use, risks, no guarantee. */
    record ConsentMissing(String patientId) implements Outcome {}
  }

  /**
   * Accepts a plan; one that is accepted stays as it is.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is no such plan
   */
  public Outcome accept(String clinicId, String id, Cause<Plan> cause) {
    return LostRace.retried(
        () -> {
          Plan plan = plans.load(clinicId, id, cause);
          if (plan.status() == Plan.Status.ACCEPTED) {
            return new Outcome.Accepted(plan);
          }
          Instant now = clock.instant();
          if (!consents.toTreatment(clinicId, plan.patientId(), plan.programme(), now)) {
            return new Outcome.ConsentMissing(plan.patientId());
          }
          Plan accepted = plan.accepted(now);
          plans.save(accepted, List.of(event(accepted)), cause);
          return new Outcome.Accepted(accepted);
        });
  }

  private static PlanAccepted event(Plan plan) {
    return new PlanAccepted(
        plan.clinicId(),
        plan.patientId(),
        plan.version(),
        plan.id(),
        plan.sessions(),
        plan.intervalDays());
  }
}
