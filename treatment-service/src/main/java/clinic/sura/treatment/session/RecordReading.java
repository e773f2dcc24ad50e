package clinic.sura.treatment.session;

import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.session.VerifyRecords.Flaw;
import clinic.sura.treatment.session.VerifyRecords.Report;
import clinic.sura.treatment.session.VerifyRecords.Wrong;
import clinic.sura.treatment.vial.Vial;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One reading of a clinic's records: its sessions first, then what counts them. */
final class RecordReading {

  private static final int MOST_FINDINGS = 100;

  private final Set<Flaw> findings = new LinkedHashSet<>();
  private final Map<Wrong, Integer> ofKind = new EnumMap<>(Wrong.class);
  private final LedgerReading ledgers = new LedgerReading(any -> true);
  private long signed;
  private long vials;

  /** It says what none can say: nothing else is said of it. */
  void unreadableSession(String id) {
    find(Wrong.SESSION_CHANGED, id);
    ledgers.unreadableSession(id);
  }

  void find(Flaw finding) {
    int found = ofKind.getOrDefault(finding.wrong(), 0);
    if (found < MOST_FINDINGS && findings.add(finding)) {
      ofKind.put(finding.wrong(), found + 1);
    }
  }

  private void find(Wrong wrong, String id) {
    find(new Flaw(wrong, id));
  }

  /** The sessions of one record of a patient. */
  void sessions(List<TreatmentSession> ofPatient) {
    ofPatient.forEach(ledgers::session);
    signed += ofPatient.stream().filter(SignedSession.class::isInstance).count();
    for (SignatureChain.Link link : SignatureChain.of(ofPatient)) {
      if (!link.intact()) {
        find(Wrong.SESSION_CHANGED, link.sessionId());
      }
      if (!link.linked()) {
        find(Wrong.SESSION_NOT_LINKED, link.sessionId());
      }
    }
  }

  void chart(Chart chart) {
    ledgers.chart(chart);
  }

  void vial(Vial vial) {
    vials++;
    ledgers.vial(vial);
  }

  void unreadableVial(String id) {
    find(Wrong.VIAL_OVERDRAWN, id);
    ledgers.unreadableVial(id);
  }

  LedgerReading ledgers() {
    return ledgers;
  }

  Report report() {
    return new Report(signed, vials, List.copyOf(findings));
  }
}
