package clinic.sura.treatment.plan;

import clinic.sura.events.treatment.PlanProposed;
import clinic.sura.platform.aggregate.Cause;
import clinic.sura.treatment.assessment.KnownFacts;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.OverrideReason;
import clinic.sura.treatment.rules.Rules;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Proposes a plan, if the rules have nothing against it that is not answered. */
@Service
public class ProposePlan {

  private final OpenCharts charts;
  private final Plans plans;
  private final KnownFacts facts;
  private final Protocols protocols;
  private final ClinicCalendars calendars;
  private final Clock clock;

  ProposePlan(
      OpenCharts charts,
      Plans plans,
      KnownFacts facts,
      Protocols protocols,
      ClinicCalendars calendars,
      Clock clock) {
    this.charts = charts;
    this.plans = plans;
    this.facts = facts;
    this.protocols = protocols;
    this.calendars = calendars;
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
    charts.get(clinicId, proposal.patientId());
    Protocol protocol = protocols.current(proposal.programme());
    Instant now = clock.instant();
    int intervalDays =
        proposal.intervalDays() != null
            ? proposal.intervalDays()
            : protocol.intervals().minimum().period().getDays();
    List<Finding> findings =
        Rules.ofPlan(
            protocol,
            facts.of(clinicId, proposal.patientId(), protocol.programme()),
            proposal.doses(),
            intervalDays,
            LocalDate.ofInstant(now, calendars.zoneOf(clinicId)));
    List<Finding> unresolved = OverrideReason.unresolved(findings, proposal.overrides());
    if (!unresolved.isEmpty()) {
      return new Outcome.Refused(findings, unresolved);
    }
    Plan plan =
        new Plan(
            id,
            clinicId,
            proposal.patientId(),
            1,
            protocol.id(),
            proposal.doses(),
            proposal.sessions(),
            intervalDays,
            findings,
            proposal.overrides(),
            now,
            proposal.by(),
            null);
    plans.insert(
        plan,
        List.of(new PlanProposed(clinicId, proposal.patientId(), 1, id, proposal.sessions())),
        cause);
    return new Outcome.Proposed(plan);
  }
}
