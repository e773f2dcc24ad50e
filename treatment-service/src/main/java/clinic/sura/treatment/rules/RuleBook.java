package clinic.sura.treatment.rules;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.Ceiling;
import clinic.sura.treatment.protocol.InjectorPolicy;
import clinic.sura.treatment.protocol.Muscle;
import clinic.sura.treatment.protocol.Muscle.Caution;
import clinic.sura.treatment.protocol.PeriodLimit;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.ProductLimits.NumberLimit;
import clinic.sura.treatment.protocol.ProductLimits.RangeLimit;
import clinic.sura.treatment.protocol.Protocol;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Every rule of a protocol in plain words, with its limit and its source. {@code docs/rules.md} is
 * this list; a test holds the two together, and every finding of the rules' tests is held against
 * it.
 */
public final class RuleBook {

  private final Protocol protocol;
  private final List<Rule> rules = new ArrayList<>();

  private RuleBook(Protocol protocol) {
    this.protocol = protocol;
  }

  /**
   * One rule.
   *
   * @param id as findings have it
   * @param limit what is refused, or asked a reason for
   */
  public record Rule(String id, Severity severity, String limit, String source) {

    /** Whether a finding is this rule's. */
    boolean tells(Finding finding) {
      return id.equals(finding.rule())
          && severity == finding.severity()
          && source.equals(finding.source());
    }
  }

  /** The rules of a protocol, in the order in which they are explained. */
  public static List<Rule> of(Protocol protocol) {
    RuleBook book = new RuleBook(protocol);
    book.rules.addAll(PatientRuleBook.of(protocol));
    protocol.products().forEach(book::product);
    if (protocol.injector() instanceof InjectorPolicy injector) {
      book.injector(injector);
    }
    book.refuses(
        "consent.treatment",
        "no consent to the treatment stood when it was given",
        PrerequisiteRules.CONSENT);
    book.refuses(
        "session.unsigned-before",
        "an earlier session of the person has points and is not signed",
        PrerequisiteRules.COUNTED);
    book.refuses(
        "protocol.not-signed-off",
        "a version that the clinic has brought itself, and no physician of it has signed off",
        PrerequisiteRules.SIGNED_OFF);
    book.refuses("product.unknown", "any other product", "The protocol's list of products");
    book.intervals();
    book.points();
    book.vials();
    return List.copyOf(book.rules);
  }

  private void injector(InjectorPolicy policy) {
    refuses(
        "injector.credential",
        "the injector holds no %s that is valid on the day".formatted(policy.credential()),
        policy.source());
    refuses("injector.unknown", "the signer is no practitioner of the clinic", policy.source());
  }

  private void product(Product product, ProductLimits limits) {
    switch (limits.ceiling()) {
      case Ceiling.Missing(String source) ->
          refuses("product.ceiling-missing", product + " has no signed-off ceiling", source);
      case Ceiling.PerSession(BigDecimal units, String source) ->
          refuses(
              "dose.session.ceiling", product + ": over " + units(units) + " a session", source);
      case Ceiling.Rolling(BigDecimal units, PeriodLimit window) -> {
        refuses(
            "dose.rolling.ceiling",
            "%s: over %s in any %s".formatted(product, units(units), window.inWords()),
            window.source());
        warns(
            "elsewhere.unknown",
            "%s given elsewhere within %s, units not known".formatted(product, window.inWords()),
            window.source());
      }
    }
    if (limits.perLeg() instanceof RangeLimit perLeg) {
      warns(
          "dose.per-leg.range",
          "%s: outside %s U per %s".formatted(product, perLeg.range(), protocol.area().side()),
          perLeg.source());
    }
    if (limits.perPoint() instanceof NumberLimit perPoint) {
      warns(
          "dose.per-point",
          "%s: over %s at one point".formatted(product, units(perPoint.number())),
          perPoint.source());
    }
    if (limits.perPointVolume() instanceof NumberLimit volume) {
      refuses(
          "point.volume",
          "%s: over %s mL at one site".formatted(product, volume.number().toPlainString()),
          volume.source());
    }
    if (limits.secondCheckAbove() instanceof NumberLimit above) {
      warns(
          "session.second-check",
          "%s: over %s unless a second person has checked dilution and dose"
              .formatted(product, units(above.number())),
          above.source());
    }
    refuses(
        "vial.beyond-use",
        "%s: over %d hours after reconstitution"
            .formatted(product, limits.reconstitutedLife().hours()),
        limits.reconstitutedLife().source());
  }

  private void intervals() {
    PeriodLimit minimum = protocol.intervals().minimum();
    PeriodLimit advised = protocol.intervals().maintenanceAdvised();
    PeriodLimit other = protocol.intervals().otherProduct();
    refuses("interval.minimum", "sooner than " + minimum.inWords(), minimum.source());
    warns("interval.maintenance-early", "sooner than " + advised.inWords(), advised.source());
    warns("interval.other-product", "another product within " + other.inWords(), other.source());
    warns(
        "elsewhere.unknown",
        "botulinum toxin given elsewhere within %s, product not known".formatted(other.inWords()),
        other.source());
  }

  private void points() {
    refuses("session.no-points", "no injection is recorded", Rules.EVERY_POINT);
    for (Muscle muscle : protocol.area().muscles()) {
      if (muscle.caution() instanceof Caution caution) {
        rules.add(
            new Rule(
                caution.rule(),
                caution.refuses() ? Severity.HARD : Severity.SOFT,
                "a point in the " + muscle.text(),
                caution.source()));
      }
    }
  }

  private void vials() {
    refuses("vial.not-reconstituted", "no time of reconstitution", VialRules.TRACEABLE);
    refuses("vial.product", "the vial holds another product than the plan", VialRules.OWN_UNITS);
    refuses("vial.expired", "after the last day on the label", VialRules.EXPIRY);
    refuses("vial.quarantined", "the lot is recalled or quarantined", VialRules.RECALLED);
    refuses("vial.discarded", "the vial was discarded", VialRules.DISCARDED);
    refuses("vial.other-patient", "the vial serves another patient", VialRules.ONE_PATIENT);
    refuses("vial.overdrawn", "more units than the vial has left", VialRules.LABELLED);
  }

  private static String units(BigDecimal units) {
    return units.toPlainString() + " U";
  }

  private void refuses(String id, String limit, String source) {
    rules.add(new Rule(id, Severity.HARD, limit, source));
  }

  private void warns(String id, String limit, String source) {
    rules.add(new Rule(id, Severity.SOFT, limit, source));
  }
}
