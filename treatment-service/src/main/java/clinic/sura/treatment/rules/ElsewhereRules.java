package clinic.sura.treatment.rules;

import static clinic.sura.treatment.rules.Finding.hard;
import static clinic.sura.treatment.rules.Finding.soft;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.Ceiling;
import clinic.sura.treatment.protocol.PeriodLimit;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.Protocol.Intervals;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was given in another place counts as if it had been given here, as far as it is known. */
final class ElsewhereRules {

  /** The programme of what was given for nobody knows what. */
  private static final String NO_PROGRAMME = "";

  private ElsewhereRules() {}

  /** The doses that are known in full, for the ceilings. */
  static List<GivenDose> doses(List<GivenElsewhere> elsewhere) {
    return elsewhere.stream()
        .flatMap(
            given ->
                given.dose().stream()
                    .map(dose -> new GivenDose("elsewhere", given.on(), dose, NO_PROGRAMME)))
        .toList();
  }

  /** The findings of a session with a product on a day. */
  static List<Finding> findings(
      Protocol protocol, Product product, LocalDate on, List<GivenElsewhere> elsewhere) {
    Intervals intervals = protocol.intervals();
    List<GivenElsewhere> before =
        elsewhere.stream()
            .filter(given -> !given.on().isAfter(on))
            .sorted(Comparator.comparing(GivenElsewhere::on).reversed())
            .toList();
    List<Finding> findings = new ArrayList<>();
    before.stream()
        .findFirst()
        .filter(given -> within(intervals.minimum(), given, on))
        .map(given -> tooSoon(intervals.minimum(), given, on))
        .ifPresent(findings::add);
    for (GivenElsewhere given : before) {
      Product other = given.product();
      if (other == null) {
        unknownProduct(intervals.otherProduct(), given, on).ifPresent(findings::add);
      } else if (!other.equals(product)) {
        otherProduct(intervals.otherProduct(), other, given, on).ifPresent(findings::add);
      } else if (given.units() == null) {
        unknownUnits(protocol.product(product).orElse(null), given, on).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static boolean within(PeriodLimit limit, GivenElsewhere given, LocalDate on) {
    return on.isBefore(given.on().plus(limit.period()));
  }

  private static Finding tooSoon(PeriodLimit limit, GivenElsewhere given, LocalDate on) {
    long days = ChronoUnit.DAYS.between(given.on(), on);
    return hard(
        "interval.minimum",
        "Botulinum toxin was given elsewhere (%s), %s%d days before; at least %s are required"
            .formatted(
                given.when(),
                given.dayKnown() ? "" : "perhaps no more than ",
                days,
                limit.inWords()),
        limit.source(),
        Map.of("last", given.when(), "days", String.valueOf(days), "elsewhere", given.area()));
  }

  private static Optional<Finding> otherProduct(
      PeriodLimit limit, Product other, GivenElsewhere given, LocalDate on) {
    return within(limit, given, on)
        ? Optional.of(
            soft(
                "interval.other-product",
                "%s was given elsewhere (%s), less than %s ago; the units of two products are not comparable"
                    .formatted(other, given.when(), limit.inWords()),
                limit.source(),
                Map.of("product", other.name(), "last", given.when(), "elsewhere", given.area())))
        : Optional.empty();
  }

  private static Optional<Finding> unknownProduct(
      PeriodLimit limit, GivenElsewhere given, LocalDate on) {
    return within(limit, given, on)
        ? Optional.of(unknown("product", "product", limit, given))
        : Optional.empty();
  }

  private static Optional<Finding> unknownUnits(
      @Nullable ProductLimits limits, GivenElsewhere given, LocalDate on) {
    return limits != null
            && limits.ceiling() instanceof Ceiling.Rolling(_, PeriodLimit window)
            && given.on().isAfter(on.minus(window.period()))
        ? Optional.of(unknown("units", "number of units", window, given))
        : Optional.empty();
  }

  private static Finding unknown(
      String what, String inWords, PeriodLimit limit, GivenElsewhere given) {
    return soft(
        "elsewhere.unknown",
        "Botulinum toxin was given elsewhere (%s); its %s is not known and counts towards no ceiling"
            .formatted(given.when(), inWords),
        limit.source(),
        Map.of("unknown", what, "last", given.when(), "elsewhere", given.area()));
  }
}
