package clinic.sura.treatment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.files.TestProtocol;
import clinic.sura.treatment.rules.PatientFacts.Assessed;
import clinic.sura.treatment.rules.PatientFacts.LegFacts;
import clinic.sura.treatment.rules.ProposedSession.HeldCredential;
import clinic.sura.treatment.rules.ProposedSession.Injector;
import clinic.sura.treatment.rules.ProposedSession.Point;
import clinic.sura.treatment.rules.ProposedSession.Prerequisites;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the second programme's protocol makes of the same rules. */
class MasseterRulesTest {

  private static final Protocol PROTOCOL = TestProtocol.masseterReduction();
  private static final String CALF = Protocol.FIRST_PROGRAMME;
  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
  private static final LegFacts STRONG = new LegFacts(new BigDecimal("16"), 5, Bulk.MUSCLE);
  private static final PatientFacts MEI = facts(Set.of(), STRONG);

  private static PatientFacts facts(Set<String> yes, LegFacts side) {
    return new PatientFacts(
        LocalDate.parse("1994-05-02"),
        new Assessed(
            new Screening(yes, List.of(), List.of()), Map.of(Leg.LEFT, side, Leg.RIGHT, side)));
  }

  private static LegDoses doses(String product, String left, String right) {
    return new LegDoses(
        new Product(product),
        Map.of(Leg.LEFT, new BigDecimal(left), Leg.RIGHT, new BigDecimal(right)));
  }

  private static List<String> told(List<Finding> findings) {
    assertThat(findings)
        .allSatisfy(
            finding -> assertThat(RuleBook.of(PROTOCOL)).anyMatch(rule -> rule.tells(finding)));
    return findings.stream().map(finding -> finding.severity() + " " + finding.rule()).toList();
  }

  private static List<Finding> ofPlan(PatientFacts facts, LegDoses doses) {
    return Rules.ofPlan(PROTOCOL, facts, doses, 84, TODAY);
  }

  private static List<String> expected(String finding) {
    return finding == null ? List.of() : List.of(finding);
  }

  // ---- who may be treated

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "weakChewing, SOFT caution.weakness",
    "jawJointDisorder, SOFT caution.jaw-joint",
    "widthOfBoneOrGland, SOFT muscle.bulk-other",
    "dysphagiaOrBreathingDisorder, SOFT caution.swallowing-breathing",
    "infectionAtSite, HARD contraindication.infection",
  })
  void a_yes_has_its_finding_and_a_no_has_none(String question, String finding) {
    assertThat(told(ofPlan(facts(Set.of(question), STRONG), doses("BOTOX", "30", "30"))))
        .containsExactly(finding);
    assertThat(told(ofPlan(MEI, doses("BOTOX", "30", "30")))).isEmpty();
  }

  @ParameterizedTest(name = "strength {0}: {1}")
  @CsvSource({"4, ", "3, SOFT muscle.weak"})
  void warns_of_a_weak_masseter_by_its_name(int strength, String finding) {
    LegFacts side = new LegFacts(new BigDecimal("16"), strength, Bulk.MUSCLE);
    List<Finding> findings = Rules.ofAssessment(PROTOCOL, facts(Set.of(), side), TODAY);

    assertThat(told(findings).stream().distinct().toList()).isEqualTo(expected(finding));
    assertThat(findings).allMatch(each -> each.message().contains("masseter is 3 of 5"));
  }

  @Test
  void warns_of_a_dose_that_rests_on_no_measurement() {
    LegFacts unmeasured = new LegFacts(null, 5, Bulk.MUSCLE);
    List<Finding> findings = ofPlan(facts(Set.of(), unmeasured), doses("BOTOX", "30", "0"));

    assertThat(told(findings)).containsExactly("SOFT dose.unmeasured");
    assertThat(findings.getFirst().message())
        .isEqualTo(
            "The dose of the left side of the face rests on no measurement:"
                + " no muscle thickness is recorded");
  }

  // ---- how much

  @ParameterizedTest(name = "{0} and {1} U of {2}: {3} findings")
  @CsvSource({
    "15, 40, BOTOX, 0",
    "14.99, 40, BOTOX, 1",
    "15, 40.01, BOTOX, 1",
    "15, 40.01, XEOMIN, 1",
    "80, 90, BOTOX, 2"
  })
  void warns_outside_15_to_40_units_per_side(
      String left, String right, String product, int findings) {
    assertThat(told(ofPlan(MEI, doses(product, left, right))))
        .hasSize(findings)
        .allMatch("SOFT dose.per-leg.range"::equals);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "LETYBO, HARD product.ceiling-missing",
    "DYSPORT, HARD product.unknown",
    "XEOMIN, ",
  })
  void refuses_a_product_without_a_ceiling_or_of_another_programme(String product, String finding) {
    assertThat(told(ofPlan(MEI, doses(product, "30", "30")))).isEqualTo(expected(finding));
  }

  @ParameterizedTest(name = "{0} U for the calves: {1}")
  @CsvSource({"340, ", "340.01, HARD dose.rolling.ceiling"})
  void counts_what_the_calves_got_towards_the_ceiling(String units, String finding) {
    assertThat(
            told(ofSession(given(units, "2026-09-05", CALF), point("MASSETER", "15"))).stream()
                .filter(rule -> rule.contains("rolling"))
                .toList())
        .isEqualTo(expected(finding));
  }

  // ---- when

  @ParameterizedTest(name = "{1} on {0}: {2}")
  @CsvSource({
    "2026-09-09, calf-reduction, HARD interval.minimum",
    "2026-09-08, calf-reduction, ",
    "2026-09-08, masseter-reduction, SOFT interval.maintenance-early",
    "2026-08-02, masseter-reduction, SOFT interval.maintenance-early",
    "2026-08-01, masseter-reduction, ",
  })
  void keeps_12_weeks_from_every_programme_and_4_months_from_its_own(
      String last, String programme, String finding) {
    assertThat(told(ofSession(given("60", last, programme), point("MASSETER", "15"))))
        .isEqualTo(expected(finding));
  }

  // ---- by whom

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"BOTULINUM_FACE, ", "BOTULINUM_LOWER_LEG, HARD injector.credential"})
  void asks_for_expertise_in_the_face(String credential, String finding) {
    assertThat(told(ofSession(List.of(), point("MASSETER", "15"), injector(credential))))
        .isEqualTo(expected(finding));
  }

  @ParameterizedTest(name = "{0} U: {1}")
  @CsvSource({"35, false", "35.01, true"})
  void has_more_than_80_units_checked_by_a_second_person(String units, boolean asked) {
    assertThat(told(ofSession(List.of(), point("MASSETER", units))))
        .satisfies(
            rules -> assertThat(rules.contains("SOFT session.second-check")).isEqualTo(asked));
  }

  // ---- each point

  @ParameterizedTest(name = "{0} with {1} U: {2}")
  @CsvSource({
    "MASSETER, 15, ",
    "MASSETER, 15.01, SOFT dose.per-point",
    "RISORIUS, 15, SOFT point.risorius",
  })
  void judges_each_point(String muscle, String units, String finding) {
    assertThat(told(ofSession(List.of(), point(muscle, units)))).isEqualTo(expected(finding));
  }

  private static List<GivenDose> given(String units, String on, String programme) {
    return List.of(new GivenDose("earlier", LocalDate.parse(on), botox(units), programme));
  }

  private static Dose botox(String units) {
    return new Dose(new Product("BOTOX"), new BigDecimal(units));
  }

  private static Point point(String muscle, String units) {
    return new Point(Leg.LEFT, muscle, botox(units), new BigDecimal("0.25"));
  }

  /** A point on the left, and 15 and 30 U beside it: 60 U in all if it has 15. */
  private static List<Finding> ofSession(List<GivenDose> before, Point point) {
    return ofSession(before, point, injector("BOTULINUM_FACE"));
  }

  private static Injector injector(String credential) {
    return new Injector(
        "Dr. Anan",
        List.of(
            new HeldCredential(
                credential, LocalDate.parse("2025-01-01"), LocalDate.parse("2027-12-31"))));
  }

  private static List<Finding> ofSession(List<GivenDose> before, Point point, Injector injector) {
    Point right = new Point(Leg.RIGHT, "MASSETER", botox("15"), new BigDecimal("0.25"));
    return Rules.ofSession(
        PROTOCOL,
        MEI,
        before,
        new ProposedSession(
            "mei",
            TODAY,
            Instant.parse("2026-12-01T05:00:00Z"),
            doses("BOTOX", "30", "30"),
            List.of(point, point("MASSETER", "15"), right, right),
            List.of(),
            injector,
            false,
            new Prerequisites(true, List.of(), true)));
  }
}
