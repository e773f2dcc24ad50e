package clinic.sura.treatment.rules;

import static clinic.sura.treatment.rules.Finding.hard;
import static clinic.sura.treatment.rules.Finding.soft;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.protocol.PatientCriteria.Named;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.ProductLimits.NumberLimit;
import clinic.sura.treatment.rules.ProposedSession.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single injections. */
final class PointRules {

  private PointRules() {}

  static List<Finding> findings(ProductLimits limits, Named soleus, List<Point> points) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      findings.addAll(units(limits.perPoint(), point, i + 1));
      findings.addAll(volume(limits.perPointVolume(), point, i + 1));
      if (point.muscle() == Muscle.SOLEUS) {
        findings.add(
            soft(
                soleus.rule(),
                "Point %d (%s leg) is in the soleus".formatted(i + 1, point.leg().inWords()),
                soleus.source(),
                Map.of("point", String.valueOf(i + 1), "leg", point.leg().name())));
      }
    }
    return findings;
  }

  private static List<Finding> units(@Nullable NumberLimit limit, Point point, int number) {
    if (limit == null || !point.dose().exceeds(new Dose(point.dose().product(), limit.number()))) {
      return List.of();
    }
    return List.of(
        soft(
            "dose.per-point",
            "Point %d (%s leg) has %s; more than %s U at one point needs a reason"
                .formatted(
                    number, point.leg().inWords(), point.dose(), limit.number().toPlainString()),
            limit.source(),
            Map.of(
                "point", String.valueOf(number),
                "leg", point.leg().name(),
                "units", point.dose().units().toPlainString(),
                "limit", limit.number().toPlainString())));
  }

  private static List<Finding> volume(@Nullable NumberLimit limit, Point point, int number) {
    BigDecimal ml = point.volumeMl();
    if (limit == null || ml == null || ml.compareTo(limit.number()) <= 0) {
      return List.of();
    }
    return List.of(
        hard(
            "point.volume",
            "Point %d (%s leg) has %s mL; at most %s mL at one site are allowed"
                .formatted(
                    number,
                    point.leg().inWords(),
                    ml.toPlainString(),
                    limit.number().toPlainString()),
            limit.source(),
            Map.of(
                "point", String.valueOf(number),
                "leg", point.leg().name(),
                "ml", ml.toPlainString(),
                "limit", limit.number().toPlainString())));
  }
}
