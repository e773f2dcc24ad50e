package clinic.sura.treatment.rules;

import static clinic.sura.treatment.rules.Finding.hard;
import static clinic.sura.treatment.rules.Finding.soft;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.DoseTotals;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.Ceiling;
import clinic.sura.treatment.protocol.PeriodLimit;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.ProductLimits.NumberLimit;
import clinic.sura.treatment.protocol.ProductLimits.RangeLimit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How much of a product, per side, per session and over time. */
final class DoseRules {

  private DoseRules() {}

  static Finding unknownProduct(Product product) {
    return hard(
        "product.unknown",
        "The protocol does not know the product " + product,
        "The protocol's list of products",
        Map.of("product", product.name()));
  }

  /**
   * Units per side against the expected range. One that is deliberately left out of the plan is no
   * finding; a planned leg that got nothing is one.
   *
   * @param side what one side is called, such as leg
   * @param expected the legs that are to be treated
   */
  static List<Finding> perLeg(
      ProductLimits limits, String side, LegDoses doses, Set<Leg> expected) {
    RangeLimit limit = limits.perLeg();
    List<Finding> findings = new ArrayList<>();
    for (Leg leg : Leg.values()) {
      Dose dose = doses.of(leg);
      boolean treated = expected.contains(leg) || !dose.isNone();
      if (limit != null && treated && !limit.range().contains(dose.units())) {
        findings.add(
            soft(
                "dose.per-leg.range",
                "%s for the %s %s is outside the expected %s U per %s"
                    .formatted(dose, leg.inWords(), side, limit.range(), side),
                limit.source(),
                Map.of(
                    "leg", leg.name(),
                    "units", dose.units().toPlainString(),
                    "from", limit.range().from().toPlainString(),
                    "until", limit.range().until().toPlainString())));
      }
    }
    return findings;
  }

  /** The session's total against the product's ceiling, with what was given before. */
  static List<Finding> ceiling(
      ProductLimits limits, Dose session, LocalDate on, List<GivenDose> before) {
    Product product = session.product();
    return switch (limits.ceiling()) {
      case Ceiling.Missing(String source) ->
          List.of(
              hard(
                  "product.ceiling-missing",
                  product + " has no signed-off ceiling yet and cannot be used",
                  source,
                  Map.of("product", product.name())));
      case Ceiling.PerSession(BigDecimal units, String source) ->
          over("dose.session.ceiling", session, new Dose(product, units), "in one session", source);
      case Ceiling.Rolling(BigDecimal units, PeriodLimit window) ->
          over(
              "dose.rolling.ceiling",
              within(window, session, on, before),
              new Dose(product, units),
              "in any " + window.inWords(),
              window.source());
    };
  }

  /** A large dose that nobody but the signer has looked at. */
  static List<Finding> secondCheck(ProductLimits limits, Dose session) {
    NumberLimit above = limits.secondCheckAbove();
    if (above == null
        || !session.exceeds(DoseTotals.of(new Dose(session.product(), above.number())))) {
      return List.of();
    }
    return List.of(
        soft(
            "session.second-check",
            "%s are given, and no second person has checked dilution and dose".formatted(session),
            above.source(),
            Map.of(
                "product", session.product().name(),
                "units", session.units().toPlainString(),
                "limit", above.number().toPlainString())));
  }

  /** A day exactly one window ago is outside: the two days do not lie in one such span. */
  private static Dose within(
      PeriodLimit window, Dose session, LocalDate on, List<GivenDose> before) {
    LocalDate opens = on.minus(window.period());
    return DoseTotals.of(
            before.stream()
                .filter(given -> given.on().isAfter(opens) && !given.on().isAfter(on))
                .map(GivenDose::dose)
                .toList())
        .plus(session)
        .of(session.product());
  }

  private static List<Finding> over(
      String rule, Dose total, Dose limit, String span, String source) {
    if (!total.exceeds(DoseTotals.of(limit))) {
      return List.of();
    }
    return List.of(
        hard(
            rule,
            "%s would be given %s; at most %s U are allowed"
                .formatted(total, span, limit.units().toPlainString()),
            source,
            Map.of(
                "product", total.product().name(),
                "units", total.units().toPlainString(),
                "limit", limit.units().toPlainString())));
  }
}
