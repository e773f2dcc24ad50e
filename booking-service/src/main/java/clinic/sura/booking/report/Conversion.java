package clinic.sura.booking.report;

import clinic.sura.booking.report.VisitFact.Outcome;
import clinic.sura.booking.service.VisitKind;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far patients go on.
 *
 * <p><b>Consultations</b>: the patients whose first attended consultation lies in the range; all
 * other numbers are of these patients, as of now and not only of the range. <b>Plans</b>: those who
 * have accepted a treatment plan. <b>Sessions</b>: of these, those who came to a treatment session
 * after the consultation. <b>Maintenance</b>: of these, those who came to another one after that.
 * Each is a part of the one before, so late consultations look worse than they are: their patients
 * had less time.
 */
public record Conversion(long consultations, long plans, long sessions, long maintenance) {

  /** The patients with an attended consultation in the range, whether it was their first or not. */
  public static Set<String> candidates(Collection<VisitFact> visitsInRange) {
    return visitsInRange.stream()
        .filter(visit -> isAttended(visit, VisitKind.CONSULTATION))
        .map(VisitFact::patientId)
        .collect(Collectors.toSet());
  }

  /**
   * Computes it.
   *
   * @param visits all visits of the candidates, ordered by start
   * @param withPlan those of them who have accepted a plan
   */
  public static Conversion of(
      DateRange range, Collection<VisitFact> visits, Collection<String> withPlan) {
    Map<String, Instant> first = new HashMap<>();
    Set<String> inRange = new HashSet<>();
    Map<String, Long> sessions = new HashMap<>();
    for (VisitFact visit : visits) {
      if (isAttended(visit, VisitKind.CONSULTATION)
          && first.putIfAbsent(visit.patientId(), visit.start()) == null
          && range.contains(visit.date())) {
        inRange.add(visit.patientId());
      }
      Instant consulted = first.get(visit.patientId());
      if (isAttended(visit, VisitKind.SESSION)
          && consulted != null
          && visit.start().isAfter(consulted)) {
        sessions.merge(visit.patientId(), 1L, Long::sum);
      }
    }
    List<String> planned = inRange.stream().filter(withPlan::contains).toList();
    return new Conversion(
        inRange.size(),
        planned.size(),
        planned.stream().filter(id -> sessions.getOrDefault(id, 0L) >= 1).count(),
        planned.stream().filter(id -> sessions.getOrDefault(id, 0L) >= 2).count());
  }

  private static boolean isAttended(VisitFact visit, VisitKind kind) {
    return visit.kind() == kind && visit.outcome() == Outcome.ATTENDED;
  }
}
