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
import clinic.sura.treatment.rules.ProposedSession.VialUse;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

  private static final Protocol PROTOCOL = TestProtocol.calfReduction();
  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");
  private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");
  private static final Screening HEALTHY = new Screening(Set.of(), List.of(), List.of());
  private static final LegFacts STRONG = new LegFacts(new BigDecimal("24"), 4, Bulk.MUSCLE);
  private static final Prerequisites IN_ORDER = new Prerequisites(true, List.of(), true);
  private static final Injector ANAN = injector("BOTULINUM_LOWER_LEG", "2025-01-01", "2027-12-31");
  private static final PatientFacts MEI = facts("1994-05-02", HEALTHY, STRONG);

  private static PatientFacts facts(String birthDate, Screening screening, LegFacts leg) {
    return new PatientFacts(
        birthDate == null ? null : LocalDate.parse(birthDate),
        new Assessed(screening, Map.of(Leg.LEFT, leg, Leg.RIGHT, leg)));
  }

  private static PatientFacts answering(String... yes) {
    return facts(
        "1994-05-02", new Screening(Set.copyOf(Arrays.asList(yes)), List.of(), List.of()), STRONG);
  }

  private static LegDoses doses(String product, String left, String right) {
    return new LegDoses(
        new Product(product),
        Map.of(Leg.LEFT, new BigDecimal(left), Leg.RIGHT, new BigDecimal(right)));
  }

  private static List<String> ofPlan(PatientFacts facts, LegDoses doses) {
    return told(Rules.ofPlan(PROTOCOL, facts, doses, 84, TODAY));
  }

  private static List<String> told(List<Finding> findings) {
    assertThat(findings)
        .allSatisfy(
            finding -> assertThat(RuleBook.of(PROTOCOL)).anyMatch(rule -> rule.tells(finding)));
    return findings.stream().map(f -> f.severity() + " " + f.rule()).toList();
  }

  // ---- who may be treated

  @ParameterizedTest(name = "born {0}: {1}")
  @CsvSource({
    "2008-12-01, ",
    "2008-12-02, HARD contraindication.age",
    "2011-01-01, HARD contraindication.age"
  })
  void refuses_under_18_on_the_day(String birthDate, String finding) {
    assertThat(ofPlan(facts(birthDate, HEALTHY, STRONG), doses("BOTOX", "80", "90")))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @Test
  void refuses_while_the_date_of_birth_is_not_known() {
    assertThat(ofPlan(facts(null, HEALTHY, STRONG), doses("BOTOX", "80", "90")))
        .containsExactly("HARD contraindication.age-unknown");
  }

  @Test
  void refuses_a_plan_without_an_assessment() {
    PatientFacts unassessed = new PatientFacts(LocalDate.parse("1994-05-02"), null);

    assertThat(ofPlan(unassessed, doses("BOTOX", "80", "90")))
        .containsExactly("HARD assessment.missing");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "pregnantOrBreastfeeding, HARD contraindication.pregnancy",
    "neuromuscularDisease, HARD contraindication.neuromuscular",
    "infectionAtSite, HARD contraindication.infection",
    "dysphagiaOrBreathingDisorder, SOFT caution.swallowing-breathing",
    "bleedingDisorder, SOFT caution.bleeding",
    "muscleWeaknessOrAtrophy, SOFT caution.weakness",
    "athleteOrRunner, SOFT caution.athlete",
  })
  void a_yes_has_its_finding_and_a_no_has_none(String question, String finding) {
    assertThat(told(Rules.ofAssessment(PROTOCOL, answering(question), TODAY)))
        .containsExactly(finding);
    assertThat(told(Rules.ofAssessment(PROTOCOL, MEI, TODAY))).isEmpty();
    assertThat(ofPlan(answering(question), doses("BOTOX", "80", "90"))).containsExactly(finding);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "BOTULINUM_TOXIN, BOTOX, HARD contraindication.hypersensitivity",
    "allergic to Botox, XEOMIN, HARD contraindication.hypersensitivity",
    "human albumin, BOTOX, HARD contraindication.excipient",
    "COWS_MILK_PROTEIN, DYSPORT, HARD contraindication.cows-milk",
    "Cow's milk, DYSPORT, HARD contraindication.cows-milk",
    "cow's milk, BOTOX, ",
    "lactalbumin, BOTOX, ",
    "แพ้นมวัว, DYSPORT, HARD contraindication.cows-milk",
    "แพ้นมวัว, BOTOX, ",
    "แพ้ นม, DYSPORT, HARD contraindication.cows-milk",
    "นมถั่วเหลืองกับนมวัว, DYSPORT, HARD contraindication.cows-milk",
    "对牛奶过敏, DYSPORT, HARD contraindication.cows-milk",
    "牛乳アレルギー, DYSPORT, HARD contraindication.cows-milk",
    "우유 알레르기, DYSPORT, HARD contraindication.cows-milk",
    "แพ้milk, DYSPORT, HARD contraindication.cows-milk",
    "onabotulinumtoxinA, BOTOX, HARD contraindication.hypersensitivity",
    "Prabotulinumtoxin A, XEOMIN, HARD contraindication.hypersensitivity",
    "ＢＯＴＯＸ, XEOMIN, HARD contraindication.hypersensitivity",
    "แพ้โบท็อกซ์, BOTOX, HARD contraindication.hypersensitivity",
    "โบทูลินัม ท็อกซิน, BOTOX, HARD contraindication.hypersensitivity",
    "A型肉毒毒素, BOTOX, HARD contraindication.hypersensitivity",
    "ボツリヌス毒素, BOTOX, HARD contraindication.hypersensitivity",
    "ﾎﾞﾄｯｸｽ, BOTOX, HARD contraindication.hypersensitivity",
    "보툴리눔 독소, BOTOX, HARD contraindication.hypersensitivity",
    "อัลบูมิน, BOTOX, HARD contraindication.excipient",
    "人血白蛋白, BOTOX, HARD contraindication.excipient",
    "アルブミン, BOTOX, HARD contraindication.excipient",
    "알부민, BOTOX, HARD contraindication.excipient",
  })
  void an_allergy_rules_out_the_products_that_it_concerns(
      String allergy, String product, String finding) {
    PatientFacts allergic =
        facts("1994-05-02", new Screening(Set.of(), List.of(allergy), List.of()), STRONG);

    assertThat(ofPlan(allergic, doses(product, "80", "90")))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "penicillin, SOFT allergy.unrecognised",
    "เพนิซิลลิน, SOFT allergy.unrecognised",
    "lactose intolerance, SOFT allergy.unrecognised",
    "นมถั่วเหลือง, SOFT allergy.unrecognised",
    "ขนมปัง, SOFT allergy.unrecognised",
    "soy-milk, SOFT allergy.unrecognised",
    "lactalbumin, HARD contraindication.cows-milk",
    "卵白蛋白, SOFT allergy.unrecognised",
    "COWS_MILK_PROTEIN, HARD contraindication.cows-milk",
    "NKDA, ",
    "ไม่มี, ",
    "ไม่แพ้ยา, ",
    "ไม่แพ้นมวัว, HARD contraindication.cows-milk",
  })
  void has_an_allergy_that_no_term_knows_read_by_the_physician(String allergy, String finding) {
    PatientFacts allergic =
        facts("1994-05-02", new Screening(Set.of(), List.of(allergy), List.of()), STRONG);

    assertThat(ofPlan(allergic, doses("DYSPORT", "80", "90")))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
    assertThat(told(Rules.ofAssessment(PROTOCOL, allergic, TODAY)))
        .isEqualTo(finding != null && finding.startsWith("SOFT") ? List.of(finding) : List.of());
  }

  @Test
  void each_unknown_allergy_is_a_finding_of_its_own_and_says_which() {
    PatientFacts allergic =
        facts(
            "1994-05-02",
            new Screening(Set.of(), List.of("latex", "penicillin"), List.of()),
            STRONG);

    assertThat(Rules.ofAssessment(PROTOCOL, allergic, TODAY))
        .extracting(finding -> finding.values().get("allergy"))
        .containsExactly("latex", "penicillin");
  }

  @Test
  void what_was_said_is_understood_by_the_terms_of_today_under_an_older_version_too() {
    Screening said = new Screening(Set.of(), List.of("แพ้นมวัว"), List.of("วาร์ฟาริน"));
    Protocol fifth = TestProtocol.version("calf-reduction-5.yaml");
    LegDoses dysport = doses("DYSPORT", "80", "90");

    assertThat(Rules.ofPlan(fifth, facts("1994-05-02", said, STRONG), dysport, 84, TODAY))
        .isEmpty();
    Screening understood = said.understoodBy(List.of(PROTOCOL.patient()));
    assertThat(Rules.ofPlan(fifth, facts("1994-05-02", understood, STRONG), dysport, 84, TODAY))
        .extracting(Finding::rule)
        .containsExactly("contraindication.cows-milk", "medication.interacting");
    assertThat(ofPlan(facts("1994-05-02", understood, STRONG), dysport))
        .isEqualTo(ofPlan(facts("1994-05-02", said, STRONG), dysport));
    assertThat(understood.allergies()).containsExactly("แพ้นมวัว", "COWS_MILK_PROTEIN");
  }

  @Test
  void versions_before_the_sixth_pass_an_unknown_allergy_over() {
    PatientFacts allergic =
        facts("1994-05-02", new Screening(Set.of(), List.of("penicillin"), List.of()), STRONG);

    assertThat(Rules.ofAssessment(TestProtocol.version("calf-reduction-5.yaml"), allergic, TODAY))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gentamicin",
        "spectinomycin",
        "Colistin",
        "doxycycline 100 mg",
        "clindamycin",
        "rocuronium",
        "baclofen",
        "oxybutynin",
        "warfarin",
        "ANTICOAGULANT",
        "MUSCLE_RELAXANT",
        "วาร์ฟาริน",
        "กินwarfarin 3 mg",
        "华法林",
        "ワルファリンカリウム",
        "와파린 5mg",
        "ยาคลายกล้ามเนื้อ",
        "เจนตามัยซิน",
        "庆大霉素",
        "ゲンタマイシン",
        "겐타마이신",
        "ด็อกซีไซคลิน",
        "克林霉素",
        "Xarelto",
        "suxamethonium"
      })
  void warns_of_interacting_drugs(String drug) {
    PatientFacts treated =
        facts("1994-05-02", new Screening(Set.of(), List.of(), List.of(drug)), STRONG);

    assertThat(ofPlan(treated, doses("BOTOX", "80", "90")))
        .containsExactly("SOFT medication.interacting");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"paracetamol", "vitamin C", "metformin", "พาราเซตามอล", "aspirin", "fish oil"})
  void other_drugs_are_no_finding(String drug) {
    PatientFacts treated =
        facts("1994-05-02", new Screening(Set.of(), List.of(), List.of(drug)), STRONG);

    assertThat(ofPlan(treated, doses("BOTOX", "80", "90"))).isEmpty();
  }

  @ParameterizedTest(name = "{0}, strength {1}: {2}")
  @CsvSource({
    "MUSCLE, 4, ",
    "MIXED, 5, ",
    "FAT, 5, SOFT muscle.bulk-fat",
    "OEDEMA, 5, SOFT muscle.bulk-oedema",
    "MUSCLE, 3, SOFT muscle.weak",
  })
  void warns_of_bulk_that_is_no_muscle_and_of_weakness(Bulk bulk, int strength, String finding) {
    LegFacts leg = new LegFacts(new BigDecimal("24"), strength, bulk);

    assertThat(ofPlan(facts("1994-05-02", HEALTHY, leg), doses("BOTOX", "80", "90")))
        .isEqualTo(finding == null ? List.of() : List.of(finding, finding));
  }

  @Test
  void warns_of_a_dose_that_rests_on_circumference_alone() {
    LegFacts unmeasured = new LegFacts(null, 4, Bulk.MUSCLE);

    assertThat(ofPlan(facts("1994-05-02", HEALTHY, unmeasured), doses("BOTOX", "80", "0")))
        .containsExactly("SOFT dose.circumference-alone");
  }

  // ---- how much

  @ParameterizedTest(name = "{0} and {1} U: {2} findings")
  @CsvSource({"50, 100, 0", "49.99, 100, 1", "50, 100.01, 1", "40, 120, 2", "80, 0, 0"})
  void warns_of_botox_outside_50_to_100_units_per_leg(String left, String right, int findings) {
    assertThat(ofPlan(MEI, doses("BOTOX", left, right)))
        .hasSize(findings)
        .allMatch("SOFT dose.per-leg.range"::equals);
  }

  @ParameterizedTest(name = "{0} {1} + {2}: {3}")
  @CsvSource({
    "XEOMIN, 200, 200, ",
    "XEOMIN, 200, 200.01, HARD dose.session.ceiling",
    "DYSPORT, 750, 750, ",
    "DYSPORT, 750, 750.01, HARD dose.session.ceiling",
    "LETYBO, 50, 50, HARD product.ceiling-missing",
    "JEUVEAU, 50, 50, HARD product.ceiling-missing",
    "SNAKEOIL, 50, 50, HARD product.unknown",
  })
  void refuses_more_than_a_session_may_hold(
      String product, String left, String right, String finding) {
    assertThat(ofPlan(MEI, doses(product, left, right)))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @Test
  void refuses_more_than_400_units_of_botox_in_one_session() {
    assertThat(ofPlan(MEI, doses("BOTOX", "200", "200")))
        .doesNotContain("HARD dose.rolling.ceiling");
    assertThat(ofPlan(MEI, doses("BOTOX", "200", "200.01"))).contains("HARD dose.rolling.ceiling");
  }

  @ParameterizedTest(name = "{0} U of {1} on {2}: {3}")
  @CsvSource({
    "230, BOTOX, 2026-09-02, ",
    "230.01, BOTOX, 2026-09-02, HARD dose.rolling.ceiling",
    "400, BOTOX, 2026-09-01, ",
    "400, DYSPORT, 2026-09-02, ",
  })
  void counts_the_same_product_in_the_last_three_months(
      String units, String product, String on, String finding) {
    List<Finding> findings =
        Rules.ofSession(PROTOCOL, MEI, given(units, product, on), session().build());

    assertThat(told(findings).stream().filter(rule -> rule.contains("rolling")).toList())
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  // ---- when

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-09-09, HARD interval.minimum",
    "2026-09-08, SOFT interval.maintenance-early",
    "2026-06-02, SOFT interval.maintenance-early",
    "2026-06-01, ",
  })
  void refuses_before_12_weeks_and_warns_before_6_months(String last, String finding) {
    assertThat(told(Rules.ofSession(PROTOCOL, MEI, given("100", "BOTOX", last), session().build())))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"2026-06-02, true", "2026-06-01, false"})
  void warns_of_another_product_within_six_months(String last, boolean warned) {
    assertThat(
            told(Rules.ofSession(PROTOCOL, MEI, given("300", "DYSPORT", last), session().build()))
                .contains("SOFT interval.other-product"))
        .isEqualTo(warned);
  }

  @ParameterizedTest(name = "{0} days: {1}")
  @CsvSource({"83, HARD interval.minimum", "84, "})
  void refuses_a_plan_with_sessions_closer_than_12_weeks(int days, String finding) {
    assertThat(told(Rules.ofPlan(PROTOCOL, MEI, doses("BOTOX", "80", "90"), days, TODAY)))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  // ---- how old what the patient said may be

  private static PatientFacts asked(String consultedOn, String askedOn) {
    return new PatientFacts(
        MEI.birthDate(),
        new Assessed(
            HEALTHY,
            MEI.assessed().legs(),
            LocalDate.parse(consultedOn),
            LocalDate.parse(askedOn)));
  }

  @ParameterizedTest(name = "asked on {0}: {1}")
  @CsvSource({"2026-09-08, ", "2026-09-07, SOFT screening.stale"})
  void warns_of_answers_of_more_than_12_weeks_ago(String consultedOn, String finding) {
    PatientFacts facts = asked(consultedOn, "2026-12-01");
    List<String> expected = finding == null ? List.of() : List.of(finding);

    assertThat(told(Rules.ofSession(PROTOCOL, facts, List.of(), session().build())))
        .isEqualTo(expected);
    assertThat(ofPlan(facts, doses("BOTOX", "80", "90"))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "asked on {0}: {1}")
  @CsvSource({"2026-12-01, ", "2026-11-03, ", "2026-11-02, SOFT screening.not-of-the-day"})
  void warns_of_questions_of_the_day_that_were_asked_more_than_4_weeks_ago(
      String askedOn, String finding) {
    PatientFacts facts = asked("2026-11-01", askedOn);

    assertThat(told(Rules.ofSession(PROTOCOL, facts, List.of(), session().build())))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
    assertThat(ofPlan(facts, doses("BOTOX", "80", "90"))).isEmpty();
  }

  @Test
  void a_version_that_says_nothing_of_it_takes_answers_of_any_age() {
    assertThat(
            Rules.ofSession(
                TestProtocol.version("calf-reduction-5.yaml"),
                asked("2020-01-01", "2020-01-01"),
                List.of(),
                session().build()))
        .isEmpty();
  }

  // ---- given elsewhere

  private static PatientFacts treatedElsewhere(String product, String on, String units) {
    return new PatientFacts(
        MEI.birthDate(),
        MEI.assessed(),
        List.of(),
        List.of(
            new GivenElsewhere(
                product == null ? null : new Product(product),
                LocalDate.parse(on),
                true,
                units == null ? null : new BigDecimal(units),
                "forehead",
                GivenElsewhere.Source.PATIENT)));
  }

  private static List<String> afterElsewhere(String product, String on, String units) {
    return told(
        Rules.ofSession(
            PROTOCOL, treatedElsewhere(product, on, units), List.of(), session().build()));
  }

  @ParameterizedTest(name = "{0} of {2} U on {1}: {3}")
  @CsvSource({
    "BOTOX, 2026-09-09, 50, HARD interval.minimum",
    "BOTOX, 2026-09-08, 50, ",
    "BOTOX, 2027-01-01, 50, ",
    "XEOMIN, 2026-06-01, 50, ",
    "XEOMIN, 2026-06-02, 50, SOFT interval.other-product",
    "XEOMIN, 2026-06-02, , SOFT interval.other-product",
    "XEOMIN, 2026-09-09, 50, HARD interval.minimum SOFT interval.other-product",
  })
  void counts_what_was_given_elsewhere_towards_the_intervals(
      String product, String on, String units, String findings) {
    assertThat(String.join(" ", afterElsewhere(product, on, units)))
        .isEqualTo(findings == null ? "" : findings);
  }

  @ParameterizedTest(name = "{0} U of {1} on {2}: {3}")
  @CsvSource({
    "230, BOTOX, 2026-09-02, false",
    "230.01, BOTOX, 2026-09-02, true",
    "400, BOTOX, 2026-09-01, false",
    "400, XEOMIN, 2026-09-02, false",
  })
  void counts_what_was_given_elsewhere_towards_the_rolling_ceiling_of_its_product(
      String units, String product, String on, boolean refused) {
    assertThat(afterElsewhere(product, on, units).contains("HARD dose.rolling.ceiling"))
        .isEqualTo(refused);
  }

  @Test
  void adds_what_was_given_elsewhere_to_what_was_given_here() {
    List<GivenDose> here = given("200", "BOTOX", "2026-09-05");

    assertThat(
            told(
                Rules.ofSession(
                    PROTOCOL,
                    treatedElsewhere("BOTOX", "2026-09-04", "30.01"),
                    here,
                    session().build())))
        .contains("HARD dose.rolling.ceiling");
    assertThat(
            told(
                Rules.ofSession(
                    PROTOCOL,
                    treatedElsewhere("BOTOX", "2026-09-04", "30"),
                    here,
                    session().build())))
        .doesNotContain("HARD dose.rolling.ceiling");
  }

  @ParameterizedTest(name = "{0} of {2} U on {1}: {3}")
  @CsvSource({
    ", 2026-06-02, , SOFT elsewhere.unknown",
    ", 2026-06-01, , ",
    "BOTOX, 2026-09-02, , SOFT elsewhere.unknown",
    "BOTOX, 2026-09-01, , ",
  })
  void says_what_is_not_known_of_what_was_given_elsewhere(
      String product, String on, String units, String finding) {
    List<String> told = afterElsewhere(product, on, units);

    assertThat(told.contains("SOFT elsewhere.unknown")).isEqualTo(finding != null);
  }

  @Test
  void a_plan_is_told_what_was_given_elsewhere_would_mean_today() {
    PatientFacts facts = treatedElsewhere(null, "2026-11-01", null);

    assertThat(
            told(
                Rules.ofFirstSession(
                    PROTOCOL, doses("BOTOX", "80", "90"), TODAY, List.of(), facts.elsewhere())))
        .containsExactly("HARD interval.minimum", "SOFT elsewhere.unknown");
    assertThat(told(Rules.ofPlan(PROTOCOL, facts, doses("BOTOX", "80", "90"), 84, TODAY)))
        .isEmpty();
  }

  // ---- each point

  @Test
  void a_session_as_planned_has_no_findings() {
    assertThat(told(Rules.ofSession(PROTOCOL, MEI, List.of(), session().build()))).isEmpty();
  }

  @Test
  void refuses_a_session_without_points() {
    assertThat(told(Rules.ofSession(PROTOCOL, MEI, List.of(), session().points().build())))
        .containsExactly("HARD session.no-points");
  }

  @Test
  void warns_of_a_planned_leg_that_got_nothing() {
    assertThat(
            told(
                Rules.ofSession(
                    PROTOCOL,
                    MEI,
                    List.of(),
                    session().points(point(Leg.LEFT, "40"), point(Leg.LEFT, "40")).build())))
        .containsExactly("SOFT dose.per-leg.range");
  }

  @Test
  void warns_of_the_soleus() {
    Point soleus = new Point(Leg.LEFT, "SOLEUS", botox("30"), BigDecimal.ONE);

    assertThat(
            told(
                Rules.ofSession(
                    PROTOCOL,
                    MEI,
                    List.of(),
                    session()
                        .points(point(Leg.LEFT, "50"), soleus, point(Leg.RIGHT, "50"))
                        .build())))
        .containsExactly("SOFT point.soleus");
  }

  @ParameterizedTest(name = "{0} mL: {1}")
  @CsvSource({"1, 0", "1.001, 1"})
  void refuses_more_than_1_ml_of_dysport_at_a_site(String ml, int findings) {
    assertThat(ofDysport("50", ml)).hasSize(findings).allMatch("HARD point.volume"::equals);
  }

  private static List<String> ofDysport(String units, String ml) {
    Dose dysport = new Dose(new Product("DYSPORT"), new BigDecimal(units));
    Point point = new Point(Leg.LEFT, "GASTROCNEMIUS", dysport, new BigDecimal(ml));
    return told(
        Rules.ofSession(
            PROTOCOL,
            MEI,
            List.of(),
            new ProposedSession(
                "mei",
                TODAY,
                NOW,
                doses("DYSPORT", units, "0"),
                List.of(point),
                List.of(),
                ANAN,
                false,
                IN_ORDER)));
  }

  // ---- what must be in order beside

  @Test
  void refuses_a_session_without_a_consent_that_stood() {
    assertThat(ofPrerequisites(IN_ORDER)).isEmpty();
    assertThat(ofPrerequisites(new Prerequisites(false, List.of(), true)))
        .containsExactly("HARD consent.treatment");
  }

  @Test
  void refuses_a_session_while_an_earlier_one_with_points_is_not_signed() {
    assertThat(ofPrerequisites(new Prerequisites(true, List.of(TODAY.minusDays(1)), true)))
        .containsExactly("HARD session.unsigned-before");
  }

  @Test
  void refuses_a_version_of_the_clinics_own_until_a_physician_stands_for_it() {
    assertThat(ofPrerequisites(new Prerequisites(true, List.of(), false)))
        .containsExactly("HARD protocol.not-signed-off");
    assertThat(ofPrerequisites(new Prerequisites(true, List.of(), true))).isEmpty();
  }

  private static List<String> ofPrerequisites(Prerequisites found) {
    return told(Rules.ofSession(PROTOCOL, MEI, List.of(), session().prerequisites(found).build()));
  }

  // ---- people

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-12-01, 2026-12-01, ",
    "2025-01-01, 2026-11-30, HARD injector.credential",
    "2026-12-02, 2027-12-31, HARD injector.credential",
  })
  void refuses_an_injector_without_a_credential_on_the_day(
      String from, String until, String finding) {
    Injector injector = injector("BOTULINUM_LOWER_LEG", from, until);

    assertThat(ofSession(session().injector(injector)))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @Test
  void another_credential_does_not_help() {
    assertThat(
            ofSession(session().injector(injector("BOTULINUM_FACE", "2025-01-01", "2027-12-31"))))
        .containsExactly("HARD injector.credential");
  }

  @Test
  void refuses_a_signer_whom_the_clinic_does_not_know() {
    assertThat(ofSession(session().injector(null))).containsExactly("HARD injector.unknown");
  }

  // ---- vials

  @ParameterizedTest(name = "expires {0}: {1}")
  @CsvSource({"2026-12-01, ", "2026-11-30, HARD vial.expired"})
  void a_vial_may_be_used_through_its_last_day(String expires, String finding) {
    assertThat(ofVial(vial().expires(expires)))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @Test
  void a_vial_is_reconstituted_before_it_is_drawn_from() {
    assertThat(ofVial(vial().reconstituted(NOW))).isEmpty();
    assertThat(ofVial(vial().reconstituted(null))).containsExactly("HARD vial.not-reconstituted");
    assertThat(ofVial(vial().reconstituted(NOW.plusMillis(1))))
        .containsExactly("HARD vial.not-reconstituted");
  }

  @Test
  void a_vial_serves_one_patient() {
    assertThat(ofVial(vial().boundTo("mei"))).isEmpty();
    assertThat(ofVial(vial().boundTo("somebody else"))).containsExactly("HARD vial.other-patient");
  }

  @Test
  void a_vial_gives_what_it_has_and_no_more() {
    assertThat(ofVial(vial().left("170"))).isEmpty();
    assertThat(ofVial(vial().left("169.99"))).containsExactly("HARD vial.overdrawn");
  }

  @Test
  void a_vial_of_a_quarantined_lot_is_refused_and_what_it_gave_before_stands() {
    assertThat(ofVial(vial().quarantined(NOW.plusMillis(1)))).isEmpty();
    assertThat(ofVial(vial().quarantined(NOW))).containsExactly("HARD vial.quarantined");
  }

  @Test
  void a_discarded_vial_is_refused_and_what_it_gave_before_stands() {
    assertThat(ofVial(vial().discarded(NOW.plusMillis(1)))).isEmpty();
    assertThat(ofVial(vial().discarded(NOW))).containsExactly("HARD vial.discarded");
  }

  @Test
  void a_vial_of_another_product_is_refused_and_its_units_count_for_nothing() {
    Dose xeomin = new Dose(new Product("XEOMIN"), new BigDecimal("500"));
    Point wrong = new Point(Leg.LEFT, "GASTROCNEMIUS", xeomin, BigDecimal.ONE);
    List<Finding> findings =
        Rules.ofSession(
            PROTOCOL,
            MEI,
            List.of(),
            session()
                .points(point(Leg.LEFT, "50"), point(Leg.RIGHT, "50"), wrong)
                .vials(vial().use(xeomin, new Dose(new Product("XEOMIN"), new BigDecimal("500"))))
                .build());

    assertThat(told(findings)).containsExactly("HARD vial.product");
  }

  // ---- reasons

  @Test
  void a_reason_answers_a_soft_finding_and_never_a_hard_one() {
    List<Finding> findings =
        Rules.ofPlan(PROTOCOL, answering("infectionAtSite"), doses("BOTOX", "40", "90"), 84, TODAY);
    List<OverrideReason> reasons =
        List.of(
            new OverrideReason("dose.per-leg.range", "thin muscle"),
            new OverrideReason("contraindication.infection", "it will pass"));

    assertThat(told(OverrideReason.unresolved(findings, List.of())))
        .containsExactly("HARD contraindication.infection", "SOFT dose.per-leg.range");
    assertThat(told(OverrideReason.unresolved(findings, reasons)))
        .containsExactly("HARD contraindication.infection");
  }

  // ---- the little language of these tests

  private static List<String> ofVial(TestVial vial) {
    VialUse use = vial.use(botox("170"), botox(vial.left));
    return told(Rules.ofSession(PROTOCOL, MEI, List.of(), session().vials(use).build()));
  }

  private static List<String> ofSession(TestSession session) {
    return told(Rules.ofSession(PROTOCOL, MEI, List.of(), session.build()));
  }

  private static Injector injector(String credential, String from, String until) {
    return new Injector(
        "Dr. Anan",
        List.of(new HeldCredential(credential, LocalDate.parse(from), LocalDate.parse(until))));
  }

  private static List<GivenDose> given(String units, String product, String on) {
    return List.of(
        new GivenDose(
            "earlier",
            LocalDate.parse(on),
            new Dose(new Product(product), new BigDecimal(units)),
            PROTOCOL.programme()));
  }

  private static Dose botox(String units) {
    return new Dose(new Product("BOTOX"), new BigDecimal(units));
  }

  private static Point point(Leg leg, String units) {
    return new Point(leg, "GASTROCNEMIUS", botox(units), new BigDecimal("0.25"));
  }

  private static TestSession session() {
    return new TestSession();
  }

  private static TestVial vial() {
    return new TestVial();
  }

  private static final class TestSession {
    private List<Point> points =
        new ArrayList<>(
            Stream.concat(
                    Stream.generate(() -> point(Leg.LEFT, "10")).limit(8),
                    Stream.generate(() -> point(Leg.RIGHT, "10")).limit(9))
                .toList());
    private List<VialUse> vials = List.of();
    private Injector injector = ANAN;
    private Prerequisites prerequisites = IN_ORDER;

    TestSession prerequisites(Prerequisites found) {
      this.prerequisites = found;
      return this;
    }

    TestSession points(Point... points) {
      this.points = List.of(points);
      return this;
    }

    TestSession injector(Injector injector) {
      this.injector = injector;
      return this;
    }

    TestSession vials(VialUse... vials) {
      this.vials = List.of(vials);
      return this;
    }

    ProposedSession build() {
      return new ProposedSession(
          "mei",
          TODAY,
          NOW,
          doses("BOTOX", "80", "90"),
          points,
          vials,
          injector,
          false,
          prerequisites);
    }
  }

  private static final class TestVial {
    private LocalDate expires = LocalDate.parse("2027-08-31");
    private Instant reconstituted = NOW.minus(Duration.ofHours(1));
    private String boundTo;
    private Instant quarantinedAt;
    private Instant discardedAt;
    private String left = "200";

    TestVial expires(String day) {
      expires = LocalDate.parse(day);
      return this;
    }

    TestVial reconstituted(Instant at) {
      reconstituted = at;
      return this;
    }

    TestVial quarantined(Instant at) {
      quarantinedAt = at;
      return this;
    }

    TestVial discarded(Instant at) {
      discardedAt = at;
      return this;
    }

    TestVial boundTo(String patientId) {
      boundTo = patientId;
      return this;
    }

    TestVial left(String units) {
      left = units;
      return this;
    }

    VialUse use(Dose wanted, Dose leftOver) {
      return new VialUse(
          "v1",
          "C1234C3",
          expires,
          reconstituted,
          reconstituted == null ? null : reconstituted.plus(Duration.ofHours(24)),
          boundTo,
          quarantinedAt,
          discardedAt,
          leftOver,
          wanted);
    }
  }

  // ---- what was said at a consultation of another programme

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "pregnantOrBreastfeeding, HARD contraindication.pregnancy",
    "neuromuscularDisease, HARD contraindication.neuromuscular",
    "dysphagiaOrBreathingDisorder, SOFT caution.swallowing-breathing",
    "bleedingDisorder, SOFT caution.bleeding",
    "infectionAtSite, ",
    "athleteOrRunner, ",
  })
  void a_yes_that_was_said_since_in_another_programme_counts_if_it_concerns_the_person(
      String question, String finding) {
    PatientFacts elsewhere = since(new Screening(Set.of(question), List.of(), List.of()));

    assertThat(ofPlan(elsewhere, doses("BOTOX", "80", "90")))
        .isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @Test
  void allergies_and_medications_that_were_told_since_in_another_programme_count() {
    PatientFacts allergic = since(new Screening(Set.of(), List.of("albumin"), List.of()));
    PatientFacts medicated = since(new Screening(Set.of(), List.of(), List.of("warfarin")));

    assertThat(ofPlan(allergic, doses("BOTOX", "80", "90")))
        .containsExactly("HARD contraindication.excipient");
    assertThat(ofPlan(medicated, doses("BOTOX", "80", "90")))
        .containsExactly("SOFT medication.interacting");
  }

  private static PatientFacts since(Screening said) {
    return new PatientFacts(MEI.birthDate(), MEI.assessed(), List.of(said));
  }
}
