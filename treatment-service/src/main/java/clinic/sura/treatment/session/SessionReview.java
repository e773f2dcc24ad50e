package clinic.sura.treatment.session;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.DoseTotals;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.rules.Finding;
import clinic.sura.treatment.rules.Rules;
import clinic.sura.treatment.vial.Vial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session with its sums: per leg and head, planned against given, and per vial.
 *
 * @param findings of a draft: what the rules say now; of a signed session: what they said then
 */
public record SessionReview(
    TreatmentSession session,
    List<LegSum> perLeg,
    List<HeadSum> perHead,
    List<VialSum> perVial,
    List<Finding> findings) {

  /**
   * A leg. Only points of the plan's product count.
   *
   * @param difference given less planned, units
   */
  public record LegSum(Leg leg, BigDecimal planned, BigDecimal given, BigDecimal difference) {}

  /**
   * A head that the plan names, or that was given something. Only points of the plan's product
   * count.
   *
   * @param planned units; null if the plan does not split the leg
   * @param difference given less planned, units; null if the plan does not split the leg
   */
  public record HeadSum(
      Leg leg,
      String head,
      @Nullable BigDecimal planned,
      BigDecimal given,
      @Nullable BigDecimal difference) {}

  /**
   * A vial.
   *
   * @param volumeMl mL; null while the vial is not reconstituted
   * @param remainingUnits what the vial has left after this session; negative if it is overdrawn
   */
  public record VialSum(
      String vialId,
      String product,
      String lot,
      BigDecimal units,
      @Nullable BigDecimal volumeMl,
      BigDecimal remainingUnits) {}

  static SessionReview of(
      TreatmentSession session, Map<String, Vial> vials, List<Finding> findings) {
    return new SessionReview(
        session, perLeg(session), HeadSums.of(session), perVial(session, vials), findings);
  }

  /** Units given per leg, of the plan's product. */
  static LegDoses given(TreatmentSession session) {
    return given(session.header(), session.currentPoints());
  }

  static LegDoses given(SessionHeader header, List<InjectionPoint> points) {
    return Rules.perLeg(
        header.planned().product(), points.stream().map(InjectionPoint::proposed).toList());
  }

  /** What is drawn from each vial, of the product that it holds. */
  static Map<String, Dose> dosesByVial(List<InjectionPoint> points) {
    Map<String, DoseTotals> sums = new HashMap<>();
    Map<String, Dose> doses = new LinkedHashMap<>();
    for (InjectionPoint point : points) {
      String vialId = point.placed().vialId();
      DoseTotals sum = sums.getOrDefault(vialId, DoseTotals.NONE).plus(point.dose());
      sums.put(vialId, sum);
      doses.put(vialId, sum.of(point.product()));
    }
    return doses;
  }

  private static List<LegSum> perLeg(TreatmentSession session) {
    LegDoses planned = session.header().planned();
    LegDoses given = given(session);
    List<LegSum> sums = new ArrayList<>();
    for (Leg leg : Leg.values()) {
      Dose plan = planned.of(leg);
      Dose gave = given.of(leg);
      sums.add(new LegSum(leg, plan.units(), gave.units(), DoseTotals.of(gave).moreThan(plan)));
    }
    return sums;
  }

  private static List<VialSum> perVial(TreatmentSession session, Map<String, Vial> vials) {
    List<VialSum> sums = new ArrayList<>();
    dosesByVial(session.currentPoints())
        .forEach(
            (vialId, dose) -> {
              Vial vial = vials.get(vialId);
              if (vial != null) {
                Dose left = vial.leftFor(session.header().id());
                sums.add(
                    new VialSum(
                        vialId,
                        vial.product().name(),
                        vial.lot(),
                        dose.units(),
                        vial.volumeMlOf(dose.units()),
                        DoseTotals.of(left).moreThan(dose)));
              }
            });
    return sums;
  }
}
