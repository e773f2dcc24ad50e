package clinic.sura.treatment.protocol.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.protocol.Ceiling;
import clinic.sura.treatment.protocol.PatientCriteria;
import clinic.sura.treatment.protocol.PatientCriteria.Question;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.PublishedOutcome;
import clinic.sura.treatment.protocol.TreatedArea;
import clinic.sura.treatment.rules.RuleBook;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolReaderTest {

  private static final ProtocolSchema SCHEMA = new ProtocolSchema();

  private static Protocol reading(String yaml) {
    return ProtocolReader.read(TestProtocol.FILE, yaml, SCHEMA);
  }

  @Test
  void reads_the_shipped_protocol() {
    Protocol protocol = TestProtocol.calfReduction();

    assertThat(protocol.id()).isEqualTo("calf-reduction-7");
    assertThat(protocol.products().keySet())
        .extracting(Product::name)
        .containsExactly("BOTOX", "DYSPORT", "XEOMIN", "LETYBO", "JEUVEAU");
    assertThat(protocol.intervals().minimum().period().getDays()).isEqualTo(84);
    assertThat(protocol.product(new Product("LETYBO")).orElseThrow().ceiling())
        .isInstanceOf(Ceiling.Missing.class);
    assertThat(protocol.product(new Product("XEOMIN")).orElseThrow().ceiling())
        .isInstanceOfSatisfying(
            Ceiling.PerSession.class,
            ceiling -> assertThat(ceiling.units()).isEqualTo(new BigDecimal("400")));
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "minimumAge: {years: 18,|minimumAge: {|minimumAge.years must be a whole number",
        "perLeg: {from: 50, until: 100,|perLeg: {from: 150, until: 100,|products.BOTOX.perLeg must not end before it begins",
        "    perLeg: {from|    perLge: {from|products.BOTOX.perLge is not known here",
        "minimum: {period: P12W|minimum: {period: 12 weeks|intervals.minimum.period must be an ISO 8601 period",
        "severity: HARD|severity: STRICT|severity must be HARD or SOFT",
        "{session: 2,|{session: 3,|windows.wearOff[1].session must count 1, 2, 3",
        "rollingCeiling: {units: 400|rollingCeiling: {units: -1|products.BOTOX.rollingCeiling.units must be a number above 0",
        "programme: calf-reduction|programme: masseter|masseter-7.yaml",
        "version: 7|version: one|version must be a whole number",
        "concerns: PERSON|concerns: NOBODY|concerns must be PERSON or SITE",
        "words: [milk,|words: [นม,|words cannot hold นม: see anywhere",
        "questions: [pregnantOrBreastfeeding,|questions: [pregnant,|screeningValidity.ofTheDay.questions must be questions",
        "consultation: {period: P12W|consultation: {period: often|screeningValidity.consultation.period must be an ISO 8601 period",
        "rule: allergy.unrecognised|rul: allergy.unrecognised|unrecognisedAllergy.rule must be a text",
        "programme: calf-reduction|programme: [|it is no YAML",
        "redFlag: true|redFlag: urgent|adverseEvents.reactions[0].redFlag must be true or false",
        "code: BREATHING|code: SWALLOWING|adverseEvents.reactions must not name a code twice",
        "{score: 2, text|{score: 1, text|improvement.scores must not name a score twice",
        "cm: -0.48|cm: much|publishedOutcomes[0].changes[0].cm must be a number",
        "finding: \"Visible|findings: \"Visible|publishedOutcomes[4].changes or a finding must say what was found",
        "maintenanceBrokenAfter: {period: P12M|maintenanceBrokenAfter: {period: never|windows.maintenanceBrokenAfter.period must be an ISO 8601 period",
        "after: P1D|after: tomorrow|followUp[0].after must be an ISO 8601 period",
        "medium: 75,|medium: 175,|suggestion.BOTOX.medium must lie within the product's perLeg, 50-100",
        "thick: 100, source|thicker: 100, source|suggestion.BOTOX.thick must be a number above 0",
        "  BOTOX: {thin|  BOTULAX: {thin|suggestion.BOTULAX is no product of this protocol",
        "from: 0.75, until: 0.85|from: 0.95, until: 0.85|must not end before it begins",
        "- code: SOLEUS|- code: GASTROCNEMIUS|area.muscles must not name a code twice",
        "head: LATERAL, from|head: UPPER, from|injectionZones must name a muscle of the area, and its head",
        "caution: {severity: SOFT|caution: {severity: LOUD|area.muscles[1].caution.severity must be HARD or SOFT",
      })
  void refuses_a_file_and_says_where_it_is_wrong(String right, String wrong, String message) {
    String broken = TestProtocol.text().replaceFirst(quoted(right), wrong);

    assertThat(broken).isNotEqualTo(TestProtocol.text());
    assertThatThrownBy(() -> reading(broken))
        .isInstanceOf(InvalidProtocol.class)
        .hasMessageContaining(TestProtocol.FILE)
        .hasMessageContaining(message);
  }

  @Test
  void refuses_a_product_without_a_word_on_its_ceiling() {
    String silent = TestProtocol.text().replaceFirst(" {4}rollingCeiling: .*\n", "");

    assertThatThrownBy(() -> reading(silent)).hasMessageContaining("products.BOTOX.rollingCeiling");
  }

  @Test
  void the_fourth_version_suggests_where_to_start() {
    assertThat(TestProtocol.read("calf-reduction-3.yaml").suggestions()).isEmpty();
    var suggestions = TestProtocol.read("calf-reduction-4.yaml").suggestions();
    assertThat(suggestions).containsOnlyKeys(new Product("BOTOX"));
    assertThat(suggestions.get(new Product("BOTOX")).source()).startsWith("[P]");
  }

  @Test
  void the_fifth_version_says_which_questions_concern_the_person() {
    assertThat(TestProtocol.read("calf-reduction-4.yaml").patient().screening())
        .noneMatch(Question::ofPerson);
    for (Protocol now : List.of(TestProtocol.calfReduction(), TestProtocol.masseterReduction())) {
      assertThat(now.patient().screening())
          .filteredOn(Question::ofPerson)
          .extracting(Question::question)
          .containsExactly(
              "pregnantOrBreastfeeding",
              "neuromuscularDisease",
              "dysphagiaOrBreathingDisorder",
              "bleedingDisorder");
    }
  }

  @Test
  void the_sixth_version_knows_what_patients_say_and_how_long_it_holds() {
    assertThat(TestProtocol.read("calf-reduction-5.yaml").patient().validity()).isNull();
    assertThat(TestProtocol.read("calf-reduction-5.yaml").patient().unrecognisedAllergy()).isNull();
    for (Protocol now : List.of(TestProtocol.calfReduction(), TestProtocol.masseterReduction())) {
      assertThat(now.patient().allergies())
          .extracting(PatientCriteria.Allergy::text)
          .contains("cow's-milk protein");
      assertThat(now.patient().interactingDrugs())
          .allSatisfy(drugs -> assertThat(drugs.terms().anywhere()).hasSizeGreaterThan(5));
      assertThat(now.patient().validity().askedOnTheDay())
          .containsExactly("pregnantOrBreastfeeding", "infectionAtSite");
    }
  }

  @Test
  void the_seventh_version_says_when_maintenance_is_broken_and_what_studies_found_in_words() {
    Protocol before = TestProtocol.read("calf-reduction-6.yaml");
    Protocol now = TestProtocol.calfReduction();

    assertThat(RuleBook.of(now)).isEqualTo(RuleBook.of(before));
    assertThat(before.windows().maintenanceBrokenAfter()).isNull();
    assertThat(now.windows().maintenanceBrokenAfter().source()).startsWith("[P]");
    assertThat(now.windows().wearOff()).isEqualTo(before.windows().wearOff());
    assertThat(before.publishedOutcomes())
        .hasSize(4)
        .allSatisfy(study -> assertThat(study.finding()).isNull());
    assertThat(now.publishedOutcomes())
        .filteredOn(study -> study.changes().isEmpty())
        .extracting(PublishedOutcome::source)
        .containsExactly("PMID 15171764", "PMID 31251444");
    assertThat(now.publishedOutcomes().getFirst().finding()).contains("P=0.78");
    assertThat(RuleBook.of(TestProtocol.masseterReduction()))
        .isEqualTo(RuleBook.of(TestProtocol.read("masseter-reduction-3.yaml")));
    assertThat(TestProtocol.masseterReduction().windows().maintenanceBrokenAfter()).isNotNull();
  }

  @Test
  void every_version_has_the_limits_of_the_first_and_later_ones_say_more() {
    Protocol first = TestProtocol.read("calf-reduction-1.yaml");
    Protocol second = TestProtocol.read("calf-reduction-2.yaml");
    Protocol third = TestProtocol.read("calf-reduction-3.yaml");
    Protocol now = TestProtocol.calfReduction();

    assertThat(RuleBook.of(second)).isEqualTo(RuleBook.of(first));
    assertThat(RuleBook.of(third)).containsAll(RuleBook.of(second));
    assertThat(RuleBook.of(TestProtocol.read("calf-reduction-5.yaml")))
        .isEqualTo(RuleBook.of(third));
    assertThat(RuleBook.of(now)).containsAll(RuleBook.of(third));
    assertThat(RuleBook.of(now).stream().map(RuleBook.Rule::id))
        .contains("injector.credential", "injector.unknown", "session.second-check");
    assertThat(first.injector()).isNull();
    assertThat(first.adverseEvents()).isNull();
    assertThat(now.adverseEventPolicy().reactions()).hasSize(18);
    assertThat(now.adverseEventPolicy().reporting().fatalOrLifeThreatening().days()).isEqualTo(7);
    assertThat(now.publishedOutcomes()).hasSize(6);
    assertThat(now.improvement().scores()).hasSize(5);
    assertThat(now.followUp()).hasSize(7);
    assertThat(now.area().zones()).hasSize(2);
  }

  @Test
  void versions_from_before_there_was_an_area_have_that_of_the_calves() {
    TreatedArea now = TestProtocol.calfReduction().area();

    assertThat(TestProtocol.read("calf-reduction-3.yaml").area()).isEqualTo(now);
    assertThat(TestProtocol.read("calf-reduction-1.yaml").area().muscles())
        .isEqualTo(now.muscles());
    assertThat(now.target().code()).isEqualTo("GASTROCNEMIUS");
    assertThat(now.muscle("GASTROCNEMIUS").orElseThrow().complaint("MEDIAL")).isEmpty();
    assertThat(now.muscle("GASTROCNEMIUS").orElseThrow().complaint(null))
        .contains("must be MEDIAL or LATERAL");
    assertThat(now.muscle("SOLEUS").orElseThrow().complaint("MEDIAL"))
        .contains("must be left out in the soleus");
  }

  @Test
  void a_second_programme_is_another_file() {
    Protocol masseter = TestProtocol.masseterReduction();

    assertThat(masseter.id()).isEqualTo("masseter-reduction-4");
    assertThat(masseter.measurement().circumference()).isNull();
    assertThat(masseter.area().target().code()).isEqualTo("MASSETER");
    assertThat(masseter.area().zones().getFirst().head()).isNull();
    assertThat(masseter.publishedOutcomes()).isEmpty();
  }

  @Test
  void refuses_an_area_without_a_target() {
    String cautious =
        TestProtocol.text(TestProtocol.MASSETER)
            .replace(
                "text: masseter\n",
                "text: masseter\n      caution: {severity: HARD, rule: point.m, source: x}\n");

    assertThatThrownBy(() -> ProtocolReader.read(TestProtocol.MASSETER, cautious, SCHEMA))
        .hasMessageContaining("area.muscles must have one without a caution");
  }

  @Test
  void names_all_problems_at_once() {
    String broken =
        TestProtocol.text().replace("years: 18", "years: none").replace("P12W", "twelve");

    assertThatThrownBy(() -> reading(broken))
        .hasMessageContaining("minimumAge.years")
        .hasMessageContaining("intervals.minimum.period");
  }

  private static String quoted(String text) {
    return java.util.regex.Pattern.quote(text);
  }
}
