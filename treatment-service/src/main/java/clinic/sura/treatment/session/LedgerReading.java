package clinic.sura.treatment.session;

import clinic.sura.treatment.chart.Chart;
import clinic.sura.treatment.chart.Chart.DoseEntry;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.session.VerifyRecords.Flaw;
import clinic.sura.treatment.session.VerifyRecords.Wrong;
import clinic.sura.treatment.vial.Vial;
import clinic.sura.treatment.vial.Vial.Draw;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds signed sessions against the charts that count their doses and the vials that they drew
 * from: the sessions are read first, then the charts, then the vials.
 *
 * <p>A session and its ledgers are written one after the other, so what does not fit may only be
 * under way: it is a suspicion until it was looked at again.
 */
final class LedgerReading {

  /** More than these of a kind are not looked at again: so many are not under way at a time. */
  private static final int MOST = 200;

  private final Predicate<String> looksAt;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Given> signed = new HashMap<>();
  private final Map<String, Set<String>> sessionsByVial = new HashMap<>();
  private final Set<String> unreadable = new HashSet<>();
  private final Set<String> uncounted = new HashSet<>();
  private final Set<String> charts = new HashSet<>();
  private final Set<Suspicion> suspicions = new LinkedHashSet<>();
  private final Map<Wrong, Integer> ofKind = new EnumMap<>(Wrong.class);

  /**
   * A reading of some sessions.
   *
   * @param looksAt by id; all others are passed over wherever they stand
   */
  LedgerReading(Predicate<String> looksAt) {
    this.looksAt = looksAt;
  }

  /**
   * What may be wrong.
   *
   * @param chartId where it stands; null if it stands in a vial, or nowhere
   * @param vialId where it stands; null if it stands in a chart, or nowhere
   */
  record Suspicion(
      Flaw flaw, String sessionId, @Nullable String chartId, @Nullable String vialId) {}

  void session(TreatmentSession session) {
    String id = session.header().id();
    known.add(id);
    if (session instanceof SignedSession one) {
      Given given = Given.by(one);
      signed.put(id, given);
      given
          .byVial()
          .keySet()
          .forEach(vial -> sessionsByVial.computeIfAbsent(vial, any -> new HashSet<>()).add(id));
      if (!given.dose().isNone()) {
        uncounted.add(id);
      }
    }
  }

  void unreadableSession(String sessionId) {
    unreadable.add(sessionId);
  }

  void chart(Chart chart) {
    charts.add(chart.patientId());
    for (DoseEntry entry : chart.doses()) {
      if (isLookedAt(entry.sessionId())) {
        look(chart.patientId(), entry);
      }
    }
  }

  private boolean isLookedAt(String sessionId) {
    return !unreadable.contains(sessionId) && looksAt.test(sessionId);
  }

  private void look(String chartId, DoseEntry entry) {
    String id = entry.sessionId();
    Given given = signed.get(id);
    if (!known.contains(id)) {
      if (!entry.dose().isNone()) {
        suspect(Wrong.SESSION_MISSING, id, id, chartId, null);
      }
      return;
    }
    if (entry.lastHash() != null && (given == null || !given.hashes().contains(entry.lastHash()))) {
      suspect(Wrong.AMENDMENT_MISSING, id, id, chartId, null);
    }
    if (given == null) {
      return;
    }
    boolean isOwn = entry.patientId() == null;
    if (isOwn && chartId.equals(given.patientId())) {
      uncounted.remove(id);
    }
    if (isOwn ? !given.isCountedBy(chartId, entry) : given.isOutcountedBy(entry)) {
      suspect(Wrong.DOSE_UNBALANCED, id, id, chartId, null);
    }
  }

  /** A vial that nobody can read is there, whatever it says. */
  void unreadableVial(String vialId) {
    sessionsByVial.remove(vialId);
  }

  void vial(Vial vial) {
    Set<String> waiting = sessionsByVial.getOrDefault(vial.id(), new HashSet<>());
    sessionsByVial.remove(vial.id());
    for (Draw draw : vial.draws()) {
      waiting.remove(draw.sessionId());
      if (isLookedAt(draw.sessionId())) {
        look(vial, draw);
      }
    }
    waiting.forEach(id -> suspect(Wrong.VIAL_UNBALANCED, vial.id(), id, null, vial.id()));
  }

  private void look(Vial vial, Draw draw) {
    String id = draw.sessionId();
    Given given = signed.get(id);
    if (given != null) {
      if (!given.isFrom(vial, draw.patientId())) {
        suspect(Wrong.VIAL_CHANGED, vial.id(), id, null, vial.id());
      } else if (!given.takenFrom(vial).equals(new Dose(vial.product(), draw.holding().units()))) {
        suspect(Wrong.VIAL_UNBALANCED, vial.id(), id, null, vial.id());
      }
    } else if (!known.contains(id)
        && draw.holding().units().signum() > 0
        && charts.contains(draw.patientId())) {
      // Of somebody whose chart was erased, the vial is all that is left.
      suspect(Wrong.SESSION_MISSING, id, id, draw.patientId(), vial.id());
    }
  }

  private void suspect(
      Wrong wrong, String id, String sessionId, @Nullable String chartId, @Nullable String vialId) {
    int found = ofKind.getOrDefault(wrong, 0);
    if (found < MOST) {
      ofKind.put(wrong, found + 1);
      suspicions.add(new Suspicion(new Flaw(wrong, id), sessionId, chartId, vialId));
    }
  }

  /** What is left when all is read. */
  Set<Suspicion> suspicions() {
    uncounted.forEach(id -> suspect(Wrong.DOSE_MISSING, id, id, null, null));
    sessionsByVial.forEach(
        (vial, ids) -> ids.forEach(id -> suspect(Wrong.VIAL_MISSING, vial, id, null, vial)));
    return suspicions;
  }

  /** A signed session as it was read. */
  Given given(String sessionId) {
    return signed.getOrDefault(sessionId, Given.NOTHING);
  }
}
