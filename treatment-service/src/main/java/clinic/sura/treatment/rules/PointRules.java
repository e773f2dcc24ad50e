package clinic.sura.treatment.rules;

import static clinic.sura.treatment.rules.Finding.hard;
import static clinic.sura.treatment.rules.Finding.soft;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.DoseTotals;
import clinic.sura.treatment.protocol.Muscle;
import clinic.sura.treatment.protocol.Muscle.Caution;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.ProductLimits.NumberLimit;
import clinic.sura.treatment.protocol.TreatedArea;
import clinic.sura.treatment.rules.ProposedSession.Point;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Single injections. */
final class PointRules {

  private PointRules() {}

  static List<Finding> findings(ProductLimits limits, TreatedArea area, List<Point> points) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      String where = "Point %d (%s %s)".formatted(i + 1, point.leg().inWords(), area.side());
      findings.addAll(units(limits.perPoint(), point, where, i + 1));
      findings.addAll(volume(limits.perPointVolume(), point, where, i + 1));
      findings.addAll(muscle(area.muscle(point.muscle()), point, where, i + 1));
    }
    return findings;
  }

  private static List<Finding> muscle(
      Optional<Muscle> muscle, Point point, String where, int number) {
    Caution caution = muscle.map(Muscle::caution).orElse(null);
    if (muscle.isEmpty() || caution == null) {
      return List.of();
    }
    return List.of(
        new Finding(
            caution.refuses() ? Severity.HARD : Severity.SOFT,
            caution.rule(),
            where + " is in the " + muscle.get().text(),
            caution.source(),
            Map.of("point", String.valueOf(number), "leg", point.leg().name())));
  }

  private static List<Finding> units(
      @Nullable NumberLimit limit, Point point, String where, int number) {
    if (limit == null
        || !point.dose().exceeds(DoseTotals.of(new Dose(point.dose().product(), limit.number())))) {
      return List.of();
    }
    return List.of(
        soft(
            "dose.per-point",
            "%s has %s; more than %s U at one point needs a reason"
                .formatted(where, point.dose(), limit.number().toPlainString()),
            limit.source(),
            Map.of(
                "point", String.valueOf(number),
                "leg", point.leg().name(),
                "units", point.dose().units().toPlainString(),
                "limit", limit.number().toPlainString())));
  }

  private static List<Finding> volume(
      @Nullable NumberLimit limit, Point point, String where, int number) {
    BigDecimal ml = point.volumeMl();
    if (limit == null || ml == null || ml.compareTo(limit.number()) <= 0) {
      return List.of();
    }
    return List.of(
        hard(
            "point.volume",
            "%s has %s mL; at most %s mL at one site are allowed"
                .formatted(where, ml.toPlainString(), limit.number().toPlainString()),
            limit.source(),
            Map.of(
                "point", String.valueOf(number),
                "leg", point.leg().name(),
                "ml", ml.toPlainString(),
                "limit", limit.number().toPlainString())));
  }
}
