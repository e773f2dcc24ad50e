package clinic.sura.treatment.plan;

import clinic.sura.treatment.assessment.KnownFacts;
import clinic.sura.treatment.calendar.ClinicCalendars;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.plan.ProposePlan.Proposal;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.OverrideReason;
import clinic.sura.treatment.rules.PatientFacts;
import clinic.sura.treatment.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Says what the rules have to say of a plan that is being written, and stores nothing. */
@Service
public class ReviewPlan {

  private final OpenCharts charts;
  private final KnownFacts facts;
  private final Protocols protocols;
  private final ClinicCalendars calendars;
  private final Clock clock;

  ReviewPlan(
      OpenCharts charts,
      KnownFacts facts,
      Protocols protocols,
      ClinicCalendars calendars,
      Clock clock) {
    this.charts = charts;
    this.facts = facts;
    this.protocols = protocols;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * A plan as it was judged.
   *
   * @param intervalDays those of the plan, or the protocol's minimum
   * @param findings all of them
   * @param unresolved the hard ones, and the soft ones without a reason: they stand in the way
   * @param today in the clinic's calendar
   * @param ifToday what would be said besides if the first session were today; it stands in no way
   */
  public record Review(
      Protocol protocol,
      int intervalDays,
      List<Finding> findings,
      List<Finding> unresolved,
      LocalDate today,
      List<Finding> ifToday) {}

  /**
   * Judges a plan as {@link ProposePlan} does.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   * @throws clinic.sura.treatment.protocol.UnknownProgramme if the clinic does not offer it
   */
  public Review review(String clinicId, Proposal proposal) {
    Chart chart = charts.get(clinicId, proposal.patientId());
    Protocol protocol = protocols.current(proposal.programme());
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendars.zoneOf(clinicId));
    int intervalDays =
        proposal.intervalDays() != null
            ? proposal.intervalDays()
            : protocol.intervals().minimum().daysFrom(today);
    PatientFacts known = facts.of(clinicId, proposal.patientId(), protocol.programme());
    List<Finding> findings = Rules.ofPlan(protocol, known, proposal.doses(), intervalDays, today);
    List<Finding> ifToday =
        Rules.ofFirstSession(protocol, proposal.doses(), today, chart.given(), known.elsewhere())
            .stream()
            .filter(finding -> !findings.contains(finding))
            .toList();
    return new Review(
        protocol,
        intervalDays,
        findings,
        OverrideReason.unresolved(findings, proposal.overrides()),
        today,
        ifToday);
  }

  /**
   * The legs that are split between heads which the muscle that is treated has not.
   *
   * @throws clinic.sura.treatment.protocol.UnknownProgramme if the clinic does not offer it
   */
  public List<Leg> wronglySplit(Proposal proposal) {
    List<String> heads =
        protocols.current(proposal.programme()).area().target().heads().stream()
            .map(head -> head.code())
            .toList();
    return proposal.doses().heads().entrySet().stream()
        .filter(split -> !heads.containsAll(split.getValue().keySet()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
