package clinic.sura.treatment.rules;

import static clinic.sura.treatment.rules.Finding.hard;
import static clinic.sura.treatment.rules.Finding.soft;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.PeriodLimit;
import clinic.sura.treatment.protocol.Protocol;
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

  /**
   * The findings of a session.
   *
   * @param before of all programmes: the toxin does not know what it was given for. Maintenance is
   *     that of the one programme
   */
  static List<Finding> findings(
      Protocol protocol, Product product, LocalDate on, List<GivenDose> before) {
    Intervals intervals = protocol.intervals();
    List<Finding> findings = new ArrayList<>();
    Optional<LocalDate> tooEarly = last(before).filter(day -> sooner(intervals.minimum(), day, on));
    if (tooEarly.isPresent()) {
      findings.add(minimum(intervals.minimum(), tooEarly.get(), on));
    } else {
      last(before.stream().filter(given -> given.programme().equals(protocol.programme())).toList())
          .filter(day -> sooner(intervals.maintenanceAdvised(), day, on))
          .map(day -> maintenance(intervals.maintenanceAdvised(), day, on))
          .ifPresent(findings::add);
    }
    before.stream()
        .filter(given -> !given.dose().product().equals(product))
        .filter(given -> sooner(intervals.otherProduct(), given.on(), on))
        .max(Comparator.comparing(GivenDose::on))
        .map(given -> otherProduct(intervals.otherProduct(), given))
        .ifPresent(findings::add);
    return findings;
  }

  private static Optional<LocalDate> last(List<GivenDose> before) {
    return before.stream().map(GivenDose::on).max(Comparator.naturalOrder());
  }

  private static Finding minimum(PeriodLimit limit, LocalDate last, LocalDate on) {
    return hard(
        "interval.minimum",
        tooSoon(last, on, limit, "at least %s are required"),
        limit.source(),
        values(last, on));
  }

  private static Finding maintenance(PeriodLimit limit, LocalDate last, LocalDate on) {
    return soft(
        "interval.maintenance-early",
        tooSoon(last, on, limit, "some advise %s, although maintenance is usual earlier"),
        limit.source(),
        values(last, on));
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
