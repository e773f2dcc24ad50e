package clinic.sura.treatment.session;

import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.rules.GivenDose;
import clinic.sura.treatment.session.SignatureChain.Link;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Finds what was changed in a chart after it was signed. */
@Service
public class VerifyChart {

  private final Sessions sessions;
  private final OpenCharts charts;

  VerifyChart(Sessions sessions, OpenCharts charts) {
    this.sessions = sessions;
    this.charts = charts;
  }

  /**
   * What was found.
   *
   * @param missingSessionIds sessions that the chart's dose ledger knows, and that are not there
   */
  public record Verification(List<Link> sessions, List<String> missingSessionIds) {

    public boolean isIntact() {
      return missingSessionIds.isEmpty()
          && sessions.stream().allMatch(link -> link.intact() && link.linked());
    }
  }

  /**
   * Computes all hashes of a chart again.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is no open chart
   */
  public Verification verify(String clinicId, String patientId) {
    List<GivenDose> given = charts.get(clinicId, patientId).given();
    List<TreatmentSession> found = sessions.of(clinicId, patientId);
    Set<String> there =
        found.stream().map(session -> session.header().id()).collect(Collectors.toSet());
    return new Verification(
        SignatureChain.of(found),
        given.stream().map(GivenDose::sessionId).filter(id -> !there.contains(id)).toList());
  }
}
