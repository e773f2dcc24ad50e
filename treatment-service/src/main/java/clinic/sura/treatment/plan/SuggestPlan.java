package clinic.sura.treatment.plan;

import clinic.sura.treatment.assessment.Assessments;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocols;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Suggests where a plan may start. */
@Service
public class SuggestPlan {

  private final OpenCharts charts;
  private final Assessments assessments;
  private final Protocols protocols;

  SuggestPlan(OpenCharts charts, Assessments assessments, Protocols protocols) {
    this.charts = charts;
    this.assessments = assessments;
    this.protocols = protocols;
  }

  /**
   * Suggestions by the current protocol.
   *
   * @param suggestions empty if the protocol has none, or no thickness was measured
   */
  public record Suggestions(Protocol protocol, List<PlanSuggestion> suggestions) {}

  /**
   * What is suggested to a person's physician, by the latest assessment.
   *
   * @param programme null for the clinic's default
   * @throws clinic.sura.platform.aggregate.NotFound if the patient has no open chart
   * @throws clinic.sura.treatment.protocol.UnknownProgramme if the clinic does not offer it
   */
  public Suggestions of(String clinicId, String patientId, @Nullable String programme) {
    charts.get(clinicId, patientId);
    Protocol protocol = protocols.current(programme);
    return new Suggestions(
        protocol,
        assessments
            .latest(clinicId, patientId, protocol.programme())
            .map(assessment -> PlanSuggestion.of(protocol, assessment))
            .orElse(List.of()));
  }
}
