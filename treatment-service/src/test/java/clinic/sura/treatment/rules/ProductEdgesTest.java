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
import clinic.sura.treatment.rules.ProposedSession.Injector;
import clinic.sura.treatment.rules.ProposedSession.Point;
import clinic.sura.treatment.rules.ProposedSession.Prerequisites;
import clinic.sura.treatment.rules.ProposedSession.VialUse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits that each product has of its own, on both sides of the edge. */
class ProductEdgesTest {

  private static final Protocol PROTOCOL = TestProtocol.calfReduction();
  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
  private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
  private static final BigDecimal MOST_AT_A_POINT = new BigDecimal("50");
  private static final LegFacts STRONG = new LegFacts(new BigDecimal("24"), 4, Bulk.MUSCLE);
  private static final PatientFacts MEI =
      new PatientFacts(
          LocalDate.parse("1994-05-02"),
          new Assessed(
              new Screening(Set.of(), List.of(), List.of()),
              Map.of(Leg.LEFT, STRONG, Leg.RIGHT, STRONG)));

  private static Dose dose(String product, String units) {
    return new Dose(new Product(product), new BigDecimal(units));
  }

  private static Point point(Dose dose) {
    return new Point(Leg.LEFT, "GASTROCNEMIUS", dose, new BigDecimal("0.25"));
  }

  /** As many points as it takes, with no more than 50 U at any of them. */
  private static List<Point> points(Dose total) {
    List<Point> points = new ArrayList<>();
    BigDecimal rest = total.units();
    while (rest.signum() > 0) {
      BigDecimal units = rest.min(MOST_AT_A_POINT);
      points.add(point(new Dose(total.product(), units)));
      rest = rest.subtract(units);
    }
    return points;
  }

  private static List<Finding> findings(
      Protocol protocol, Dose total, List<Point> points, List<VialUse> vials, boolean checked) {
    List<Finding> findings =
        Rules.ofSession(
            protocol,
            MEI,
            List.of(),
            new ProposedSession(
                "mei",
                TODAY,
                NOW,
                new LegDoses(
                    total.product(), Map.of(Leg.LEFT, total.units(), Leg.RIGHT, BigDecimal.ZERO)),
                points,
                vials,
                new Injector("Dr. Anan", List.of()),
                checked,
                new Prerequisites(true, List.of(), true)));
    assertThat(findings)
        .allSatisfy(
            finding -> assertThat(RuleBook.of(protocol)).anyMatch(rule -> rule.tells(finding)));
    return findings;
  }

  private static List<String> told(List<Finding> findings, String rule) {
    return findings.stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(finding -> finding.severity() + " " + finding.rule())
        .toList();
  }

  private static List<String> expected(String finding) {
    return finding == null ? List.of() : List.of(finding);
  }

  @ParameterizedTest(name = "{1} U of {0}: {2}")
  @CsvSource({
    "BOTOX, 200, ",
    "BOTOX, 200.01, SOFT session.second-check",
    "DYSPORT, 500, ",
    "DYSPORT, 500.01, SOFT session.second-check",
    "XEOMIN, 200, ",
    "XEOMIN, 200.01, SOFT session.second-check",
  })
  void warns_of_a_large_dose_that_no_second_person_has_checked(
      String product, String units, String finding) {
    Dose total = dose(product, units);

    assertThat(
            told(
                findings(PROTOCOL, total, points(total), List.of(), false), "session.second-check"))
        .isEqualTo(expected(finding));
    assertThat(
            told(findings(PROTOCOL, total, points(total), List.of(), true), "session.second-check"))
        .isEmpty();
  }

  @ParameterizedTest(name = "{1} U of {0}: {2}")
  @CsvSource({
    "BOTOX, 50, ",
    "BOTOX, 50.01, SOFT dose.per-point",
    "DYSPORT, 50, ",
    "DYSPORT, 50.01, SOFT dose.per-point",
    "XEOMIN, 50, ",
    "XEOMIN, 50.01, SOFT dose.per-point",
    "LETYBO, 50, ",
    "LETYBO, 50.01, SOFT dose.per-point",
    "JEUVEAU, 50, ",
    "JEUVEAU, 50.01, SOFT dose.per-point",
  })
  void warns_of_more_than_50_units_at_one_point(String product, String units, String finding) {
    Dose dose = dose(product, units);

    assertThat(
            told(
                findings(PROTOCOL, dose, List.of(point(dose)), List.of(), false), "dose.per-point"))
        .isEqualTo(expected(finding));
  }

  @ParameterizedTest(name = "{0}, {1} ms after its last instant: {2}")
  @CsvSource({
    "BOTOX, 0, ",
    "BOTOX, 1, HARD vial.beyond-use",
    "DYSPORT, 0, ",
    "DYSPORT, 1, HARD vial.beyond-use",
    "XEOMIN, 0, ",
    "XEOMIN, 1, HARD vial.beyond-use",
    "LETYBO, 0, ",
    "LETYBO, 1, HARD vial.beyond-use",
    "JEUVEAU, 0, ",
    "JEUVEAU, 1, HARD vial.beyond-use",
  })
  void a_reconstituted_vial_lives_as_long_as_its_product(
      String product, long late, String finding) {
    assertThat(told(ofVial(PROTOCOL, product, late), "vial.beyond-use"))
        .isEqualTo(expected(finding));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"DYSPORT, 4", "BOTOX, 24"})
  void tells_the_hours_of_the_protocol_that_the_vial_is_past(String product, int hours) {
    Protocol shorter =
        TestProtocol.calfReductionWith(
            "{hours: 24, source: \"[U] 24 hours assumed for Dysport\"}",
            "{hours: 4, source: \"[P] 4 hours for Dysport\"}");
    List<Finding> past =
        ofVial(shorter, product, 1).stream()
            .filter(finding -> finding.rule().equals("vial.beyond-use"))
            .toList();

    assertThat(past).hasSize(1);
    assertThat(past.getFirst().message())
        .isEqualTo(
            "The vial of lot C1234C3 was reconstituted more than %d hours ago".formatted(hours));
    assertThat(past.getFirst().source()).contains(hours + " hours");
    assertThat(RuleBook.of(shorter))
        .anyMatch(
            rule ->
                rule.limit()
                    .equals("%s: over %d hours after reconstitution".formatted(product, hours)));
  }

  /** What is told of a vial that was dissolved as long ago as its product lives, and longer. */
  private static List<Finding> ofVial(Protocol protocol, String product, long lateMs) {
    Dose drawn = dose(product, "50");
    Duration life =
        Duration.ofHours(
            protocol.product(drawn.product()).orElseThrow().reconstitutedLife().hours());
    Instant lastInstant = NOW.minusMillis(lateMs);
    VialUse use =
        new VialUse(
            "v1",
            "C1234C3",
            LocalDate.parse("2027-08-31"),
            lastInstant.minus(life),
            lastInstant,
            null,
            null,
            null,
            dose(product, "100"),
            drawn);
    return findings(protocol, drawn, List.of(point(drawn)), List.of(use), false);
  }
}
