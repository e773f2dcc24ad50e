package clinic.sura.treatment.rules;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.DoseTotals;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.PatientCriteria.Named;
import clinic.sura.treatment.protocol.ProductLimits;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.rules.PatientFacts.Assessed;
import clinic.sura.treatment.rules.ProposedSession.Point;
import clinic.sura.treatment.rules.ProposedSession.VialUse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that the protocol has to say to an assessment, a plan or a session. */
public final class Rules {

  static final String EVERY_POINT = "A session records every point that was injected";

  private Rules() {}

  /** What an assessment brings to light, whatever the product. */
  public static List<Finding> ofAssessment(Protocol protocol, PatientFacts facts, LocalDate on) {
    return PatientRules.findings(protocol, facts, on, null);
  }

  /**
   * What a plan is up against.
   *
   * <p>The dates of its sessions are open, so intervals to earlier sessions and the rolling ceiling
   * across sessions are judged when a session is recorded; here the ceiling is held against one
   * session alone.
   *
   * @param doses units of one session
   * @param intervalDays between two sessions of the plan
   */
  public static List<Finding> ofPlan(
      Protocol protocol, PatientFacts facts, LegDoses doses, int intervalDays, LocalDate on) {
    Product product = doses.product();
    List<Finding> findings = new ArrayList<>(PatientRules.findings(protocol, facts, on, product));
    findings.addAll(ScreeningRules.ofPlan(protocol, facts, on));
    findings.addAll(IntervalRules.ofPlan(protocol.intervals(), intervalDays, on));
    Optional<ProductLimits> limits = protocol.product(product);
    if (limits.isEmpty()) {
      findings.add(DoseRules.unknownProduct(product));
      return List.copyOf(findings);
    }
    findings.addAll(DoseRules.perLeg(limits.get(), protocol.area().side(), doses, Set.of()));
    findings.addAll(DoseRules.ceiling(limits.get(), doses.total(), on, List.of()));
    if (facts.assessed() != null) {
      findings.addAll(thickness(protocol, facts.assessed(), treated(doses)));
    }
    return List.copyOf(findings);
  }

  /**
   * What would be said beside a plan's own findings if its first session were on a day: how far it
   * lies from earlier sessions, and what was given in them. None of it stands against the plan, as
   * the day is open.
   *
   * @param before what earlier sessions gave
   * @param elsewhere what was given outside of this clinic
   */
  public static List<Finding> ofFirstSession(
      Protocol protocol,
      LegDoses doses,
      LocalDate on,
      List<GivenDose> before,
      List<GivenElsewhere> elsewhere) {
    if (before.isEmpty() && elsewhere.isEmpty()) {
      return List.of();
    }
    List<Finding> findings =
        new ArrayList<>(IntervalRules.findings(protocol, doses.product(), on, before));
    findings.addAll(ElsewhereRules.findings(protocol, doses.product(), on, elsewhere));
    protocol
        .product(doses.product())
        .ifPresent(
            limits ->
                findings.addAll(
                    DoseRules.ceiling(limits, doses.total(), on, counted(before, elsewhere))));
    return List.copyOf(findings);
  }

  /**
   * What a session is up against.
   *
   * @param before what earlier sessions gave, this one left out
   */
  public static List<Finding> ofSession(
      Protocol protocol, PatientFacts facts, List<GivenDose> before, ProposedSession session) {
    Product product = session.planned().product();
    List<Finding> findings =
        new ArrayList<>(PatientRules.findings(protocol, facts, session.on(), product));
    findings.addAll(PrerequisiteRules.findings(session.prerequisites()));
    findings.addAll(ScreeningRules.ofSession(protocol, facts, session.on()));
    findings.addAll(InjectorRules.findings(protocol.injector(), session.injector(), session.on()));
    findings.addAll(IntervalRules.findings(protocol, product, session.on(), before));
    findings.addAll(ElsewhereRules.findings(protocol, product, session.on(), facts.elsewhere()));
    Optional<ProductLimits> limits = protocol.product(product);
    if (limits.isEmpty()) {
      findings.add(DoseRules.unknownProduct(product));
      return List.copyOf(findings);
    }
    findings.addAll(points(protocol, limits.get(), counted(before, facts.elsewhere()), session));
    for (VialUse vial : session.vials()) {
      ProductLimits own = protocol.product(vial.wanted().product()).orElse(limits.get());
      findings.addAll(
          VialRules.findings(own, product, vial, session.patientId(), session.on(), session.at()));
    }
    return List.copyOf(findings);
  }

  /** All doses that count towards a ceiling. */
  private static List<GivenDose> counted(List<GivenDose> before, List<GivenElsewhere> elsewhere) {
    return Stream.concat(before.stream(), ElsewhereRules.doses(elsewhere).stream()).toList();
  }

  private static List<Finding> points(
      Protocol protocol, ProductLimits limits, List<GivenDose> before, ProposedSession session) {
    if (session.points().isEmpty()) {
      return List.of(
          Finding.hard("session.no-points", "No injection is recorded", EVERY_POINT, Map.of()));
    }
    Product product = session.planned().product();
    // A point from another product's vial is refused by vial.product and counts for nothing here.
    List<Point> own =
        session.points().stream().filter(p -> p.dose().product().equals(product)).toList();
    LegDoses given = perLeg(product, own);
    List<Finding> findings =
        new ArrayList<>(
            DoseRules.perLeg(limits, protocol.area().side(), given, treated(session.planned())));
    findings.addAll(DoseRules.ceiling(limits, given.total(), session.on(), before));
    if (!session.secondChecked()) {
      findings.addAll(DoseRules.secondCheck(limits, given.total()));
    }
    findings.addAll(PointRules.findings(limits, protocol.area(), own));
    return findings;
  }

  /** The units of points of one product, by leg; points of other products are left out. */
  public static LegDoses perLeg(Product product, List<Point> points) {
    Map<Leg, DoseTotals> sums = new EnumMap<>(Leg.class);
    points.forEach(point -> sums.merge(point.leg(), DoseTotals.of(point.dose()), DoseTotals::plus));
    Map<Leg, BigDecimal> units = new EnumMap<>(Leg.class);
    sums.forEach((leg, totals) -> units.put(leg, totals.of(product).units()));
    return new LegDoses(product, units);
  }

  private static Set<Leg> treated(LegDoses doses) {
    Set<Leg> legs = EnumSet.noneOf(Leg.class);
    for (Leg leg : Leg.values()) {
      Dose dose = doses.of(leg);
      if (!dose.isNone()) {
        legs.add(leg);
      }
    }
    return Collections.unmodifiableSet(legs);
  }

  private static List<Finding> thickness(Protocol protocol, Assessed assessed, Set<Leg> legs) {
    Named rule = protocol.patient().thicknessMissing();
    String otherwise =
        protocol.measurement().circumference() == null
            ? "rests on no measurement"
            : "rests on circumference alone";
    List<Finding> findings = new ArrayList<>();
    for (Leg leg : legs) {
      PatientFacts.LegFacts muscle = assessed.legs().get(leg);
      if (muscle == null || muscle.thicknessMm() == null) {
        findings.add(
            Finding.soft(
                rule.rule(),
                "The dose of the %s %s %s: no muscle thickness is recorded"
                    .formatted(leg.inWords(), protocol.area().side(), otherwise),
                rule.source(),
                Map.of("leg", leg.name())));
      }
    }
    return findings;
  }
}
