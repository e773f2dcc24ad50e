package clinic.sura.treatment.session;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.DoseTotals;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.session.SessionReview.HeadSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What each head was to be given, and what it was given. */
final class HeadSums {

  private HeadSums() {}

  static List<HeadSum> of(TreatmentSession session) {
    LegDoses planned = session.header().planned();
    Product product = planned.product();
    List<HeadSum> sums = new ArrayList<>();
    for (Leg leg : Leg.values()) {
      Map<String, DoseTotals> given = given(session, leg);
      Set<String> heads = new TreeSet<>(planned.headsOf(leg).keySet());
      heads.addAll(given.keySet());
      for (String head : heads) {
        BigDecimal plan = planned.headsOf(leg).get(head);
        DoseTotals gave = given.getOrDefault(head, DoseTotals.NONE);
        sums.add(
            new HeadSum(
                leg,
                head,
                plan,
                gave.of(product).units(),
                plan == null ? null : gave.moreThan(new Dose(product, plan))));
      }
    }
    return sums;
  }

  private static Map<String, DoseTotals> given(TreatmentSession session, Leg leg) {
    Map<String, DoseTotals> units = new HashMap<>();
    for (InjectionPoint point : session.currentPoints()) {
      String head = point.placed().head();
      boolean counts = point.product().equals(session.header().planned().product());
      if (head != null && counts && point.placed().leg() == leg) {
        units.merge(head, DoseTotals.of(point.dose()), DoseTotals::plus);
      }
    }
    return units;
  }
}
