package clinic.sura.treatment.session;

import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.rules.GivenDose;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.session.VerifyRecords.Flaw;
import clinic.sura.treatment.session.VerifyRecords.Report;
import clinic.sura.treatment.session.VerifyRecords.Wrong;
import clinic.sura.treatment.vial.Vial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One reading of a clinic's records: its sessions first, then what counts them. */
final class RecordReading {

  private static final int MOST_FINDINGS = 100;

  private final List<Flaw> findings = new ArrayList<>();
  private final Set<String> sessionIds = new HashSet<>();
  private final Set<String> hashes = new HashSet<>();

  /** Units that signed sessions took, by vial and session. */
  private final Map<String, Map<String, BigDecimal>> taken = new HashMap<>();

  private long signed;
  private long vials;

  void find(Flaw finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    }
  }

  private void find(Wrong wrong, String id) {
    find(new Flaw(wrong, id));
  }

  /** The sessions of one record of a patient. */
  void sessions(List<TreatmentSession> ofPatient) {
    for (TreatmentSession session : ofPatient) {
      sessionIds.add(session.header().id());
      if (session instanceof SignedSession one) {
        signed++;
        hashes.addAll(one.hashes());
        SessionReview.unitsByVial(one.currentPoints())
            .forEach(
                (vialId, units) ->
                    taken
                        .computeIfAbsent(vialId, any -> new HashMap<>())
                        .put(one.header().id(), units));
      }
    }
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
    for (GivenDose given : chart.given()) {
      if (!sessionIds.contains(given.sessionId())) {
        find(Wrong.SESSION_MISSING, given.sessionId());
      }
    }
    chart
        .lastHashes()
        .forEach(
            (sessionId, hash) -> {
              if (sessionIds.contains(sessionId) && !hashes.contains(hash)) {
                find(Wrong.AMENDMENT_MISSING, sessionId);
              }
            });
  }

  /** A vial may hold more than a session took, between two writes; never less. */
  void vial(Vial vial) {
    vials++;
    Map<String, BigDecimal> bySession = taken.remove(vial.id());
    if (bySession == null) {
      return;
    }
    bySession.forEach(
        (sessionId, units) -> {
          if (vial.heldFor(sessionId).compareTo(units) < 0) {
            find(Wrong.VIAL_UNBALANCED, vial.id());
          }
        });
  }

  Report report() {
    taken.keySet().forEach(vialId -> find(Wrong.VIAL_MISSING, vialId));
    return new Report(signed, vials, findings);
  }
}
