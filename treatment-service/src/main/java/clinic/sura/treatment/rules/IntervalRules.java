package clinic.sura.treatment.rules;

import static clinic.sura.treatment.rules.Finding.hard;
import static clinic.sura.treatment.rules.Finding.soft;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.PeriodLimit;
import clinic.sura.treatment.protocol.Protocol.Intervals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far a session lies from the ones before. */
final class IntervalRules {

  private IntervalRules() {}

  static List<Finding> findings(
      Intervals intervals, Product product, LocalDate on, List<GivenDose> before) {
    Optional<GivenDose> last = before.stream().max(Comparator.comparing(GivenDose::on));
    if (last.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    LocalDate lastDay = last.get().on();
    if (sooner(intervals.minimum(), lastDay, on)) {
      findings.add(
          hard(
              "interval.minimum",
              tooSoon(lastDay, on, intervals.minimum(), "at least %s are required"),
              intervals.minimum().source(),
              values(lastDay, on)));
    } else if (sooner(intervals.maintenanceAdvised(), lastDay, on)) {
      findings.add(
          soft(
              "interval.maintenance-early",
              tooSoon(
                  lastDay,
                  on,
                  intervals.maintenanceAdvised(),
                  "some advise %s, although maintenance is usual earlier"),
              intervals.maintenanceAdvised().source(),
              values(lastDay, on)));
    }
    before.stream()
        .filter(given -> !given.dose().product().equals(product))
        .filter(given -> sooner(intervals.otherProduct(), given.on(), on))
        .max(Comparator.comparing(GivenDose::on))
        .map(given -> otherProduct(intervals.otherProduct(), given))
        .ifPresent(findings::add);
    return findings;
  }

  /**
   * The spacing that a plan asks for.
   *
   * @param days between two of its sessions
   */
  static List<Finding> ofPlan(Intervals intervals, int days, LocalDate on) {
    LocalDate next = on.plusDays(days);
    if (!sooner(intervals.minimum(), on, next)) {
      return List.of();
    }
    return List.of(
        hard(
            "interval.minimum",
            "Sessions %d days apart are planned; at least %s are required"
                .formatted(days, intervals.minimum().inWords()),
            intervals.minimum().source(),
            values(on, next)));
  }

  private static boolean sooner(PeriodLimit limit, LocalDate from, LocalDate on) {
    return on.isBefore(from.plus(limit.period()));
  }

  private static String tooSoon(LocalDate last, LocalDate on, PeriodLimit limit, String rule) {
    return "The last session was on %s, %d days before; "
            .formatted(last, ChronoUnit.DAYS.between(last, on))
        + rule.formatted(limit.inWords());
  }

  private static Finding otherProduct(PeriodLimit limit, GivenDose given) {
    return soft(
        "interval.other-product",
        "%s were given on %s, less than %s ago; the units of two products are not comparable"
            .formatted(given.dose(), given.on(), limit.inWords()),
        limit.source(),
        Map.of("product", given.dose().product().name(), "last", given.on().toString()));
  }

  private static Map<String, String> values(LocalDate last, LocalDate on) {
    return Map.of(
        "last", last.toString(), "days", String.valueOf(ChronoUnit.DAYS.between(last, on)));
  }
}
