package clinic.sura.treatment.session;

import clinic.sura.platform.merge.PatientMerges;
import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.OpenCharts;
import clinic.sura.treatment.rules.GivenDose;
import clinic.sura.treatment.session.SignatureChain.Link;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Finds what was changed in a chart after it was signed. */
@Service
public class VerifyChart {

  private final Sessions sessions;
  private final OpenCharts charts;
  private final PatientMerges merges;

  VerifyChart(Sessions sessions, OpenCharts charts, PatientMerges merges) {
    this.sessions = sessions;
    this.charts = charts;
    this.merges = merges;
  }

  /**
   * What was found.
   *
   * @param missingSessionIds sessions that the chart's dose ledger knows, and that are not there
   * @param shortenedSessionIds sessions whose last amendment, as the ledger knows it, is not there
   */
  public record Verification(
      List<Link> sessions, List<String> missingSessionIds, List<String> shortenedSessionIds) {

    public boolean isIntact() {
      return missingSessionIds.isEmpty()
          && shortenedSessionIds.isEmpty()
          && sessions.stream().allMatch(link -> link.intact() && link.linked());
    }
  }

  /**
   * Computes all hashes of a chart again. Each record of a person has a chain of its own, which a
   * merge leaves as it is.
   *
   * @throws clinic.sura.platform.aggregate.NotFound if there is no open chart
   */
  public Verification verify(String clinicId, String patientId) {
    Chart chart = charts.get(clinicId, patientId);
    List<List<TreatmentSession>> chains =
        merges.idsOf(clinicId, patientId).stream().map(id -> sessions.of(clinicId, id)).toList();
    Set<String> there =
        chains.stream()
            .flatMap(List::stream)
            .map(session -> session.header().id())
            .collect(Collectors.toSet());
    return new Verification(
        chains.stream().flatMap(chain -> SignatureChain.of(chain).stream()).toList(),
        chart.given().stream().map(GivenDose::sessionId).filter(id -> !there.contains(id)).toList(),
        shortened(chart.lastHashes(), chains));
  }

  private static List<String> shortened(
      Map<String, String> lastHashes, List<List<TreatmentSession>> chains) {
    List<String> shortened = new ArrayList<>();
    for (List<TreatmentSession> chain : chains) {
      for (TreatmentSession session : chain) {
        String id = session.header().id();
        String last = lastHashes.get(id);
        if (last != null
            && !(session instanceof SignedSession signed && signed.hashes().contains(last))) {
          shortened.add(id);
        }
      }
    }
    return List.copyOf(shortened);
  }
}
