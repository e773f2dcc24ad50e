package clinic.sura.treatment.session;

import clinic.sura.treatment.chart.Chart.DoseEntry;
import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.DoseTotals;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.session.TreatmentSession.SignedSession;
import clinic.sura.treatment.vial.Vial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a signed session says that it gave, as far as ledgers must say the same.
 *
 * @param byVial what it took, by vial
 * @param hashes of its signature and its amendments
 */
record Given(
    String patientId,
    long version,
    LocalDate on,
    String programme,
    Dose dose,
    Map<String, Taken> byVial,
    List<String> hashes) {

  static final Given NOTHING =
      new Given(
          "",
          0,
          LocalDate.EPOCH,
          "",
          new Dose(new Product("NONE"), BigDecimal.ZERO),
          Map.of(),
          List.of());

  /**
   * What it took from a vial.
   *
   * @param points one for each label that they bear: there should be one
   */
  record Taken(DoseTotals doses, List<InjectionPoint> points) {

    private static final Taken NOTHING = new Taken(DoseTotals.NONE, List.of());

    private Taken with(InjectionPoint point) {
      boolean isKnown =
          points.stream()
              .anyMatch(
                  each -> each.product().equals(point.product()) && each.lot().equals(point.lot()));
      return new Taken(
          doses.plus(point.dose()),
          isKnown ? points : Stream.concat(points.stream(), Stream.of(point)).toList());
    }
  }

  static Given by(SignedSession session) {
    SessionHeader header = session.header();
    Map<String, Taken> byVial = new HashMap<>();
    for (InjectionPoint point : session.currentPoints()) {
      String vial = point.placed().vialId();
      byVial.put(vial, byVial.getOrDefault(vial, Taken.NOTHING).with(point));
    }
    return new Given(
        header.patientId(),
        session.version(),
        header.on(),
        header.programme(),
        SessionReview.given(session).total(),
        byVial,
        session.hashes());
  }

  /** What it took from a vial, of the product that the vial holds. */
  Dose takenFrom(Vial vial) {
    return byVial.getOrDefault(vial.id(), Taken.NOTHING).doses().of(vial.product());
  }

  /** Whether the chart of its own record counts it as what it is. */
  boolean isCountedBy(String chartId, DoseEntry entry) {
    return chartId.equals(patientId) && says(entry);
  }

  /** Whether the chart of another record of the person says more recently that it is another. */
  boolean isOutcountedBy(DoseEntry entry) {
    return entry.sessionVersion() >= version && !says(entry);
  }

  private boolean says(DoseEntry entry) {
    return entry.dose().product().equals(dose.product())
        && entry.dose().units().compareTo(dose.units()) == 0
        && entry.on().equals(on)
        && entry.programme().equals(programme);
  }

  /** Whether a vial bears the label that the session's points bear, and holds for its patient. */
  boolean isFrom(Vial vial, String heldFor) {
    Taken taken = byVial.get(vial.id());
    return heldFor.equals(patientId)
        && (taken == null || taken.points().stream().allMatch(point -> isFrom(vial, point)));
  }

  private static boolean isFrom(Vial vial, InjectionPoint point) {
    BigDecimal volumeMl = point.volumeMl();
    return point.product().equals(vial.product())
        && point.lot().equals(vial.lot())
        && (volumeMl == null || isSame(volumeMl, vial.volumeMlOf(point.placed().units())));
  }

  private static boolean isSame(BigDecimal volumeMl, @Nullable BigDecimal now) {
    return now != null && now.compareTo(volumeMl) == 0;
  }
}
