package clinic.sura.treatment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.assessment.Assessment;
import clinic.sura.treatment.assessment.LegMeasurement;
import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.LegDoses;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.plan.PlanSuggestion.Answer;
import clinic.sura.treatment.plan.PlanSuggestion.SuggestedLeg;
import clinic.sura.treatment.protocol.Measurement.ThicknessClass;
import clinic.sura.treatment.protocol.Protocol;
import clinic.sura.treatment.protocol.files.TestProtocol;
import clinic.sura.treatment.rules.Bulk;
import clinic.sura.treatment.rules.Screening;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan starts where the muscle's thickness says, if a physician wants it to. */
class PlanSuggestionTest {

  private static final Protocol PROTOCOL = TestProtocol.calfReduction();
  private static final Product BOTOX = new Product("BOTOX");

  private static LegMeasurement leg(@Nullable String thicknessMm) {
    return new LegMeasurement(
        List.of(new BigDecimal("37.2"), new BigDecimal("37.3")),
        thicknessMm == null ? null : new BigDecimal(thicknessMm),
        null,
        4,
        Bulk.MUSCLE);
  }

  private static List<PlanSuggestion> suggested(@Nullable String leftMm, @Nullable String rightMm) {
    return PlanSuggestion.of(
        PROTOCOL,
        new Assessment(
            "a1",
            "bangkok",
            "mei",
            "appointment",
            PROTOCOL.id(),
            Map.of(Leg.LEFT, leg(leftMm), Leg.RIGHT, leg(rightMm)),
            new Screening(Set.of(), List.of(), List.of()),
            null,
            null,
            List.of(),
            Instant.parse("2026-12-01T05:00:00Z"),
            "Dr. Anan"));
  }

  private static LegDoses doses(String left, String right) {
    return new LegDoses(
        BOTOX, Map.of(Leg.LEFT, new BigDecimal(left), Leg.RIGHT, new BigDecimal(right)));
  }

  @ParameterizedTest(name = "{0} mm is {1}: {2} U")
  @CsvSource({
    "14.9, THIN, 50",
    "15, MEDIUM, 75",
    "15.1, MEDIUM, 75",
    "24.9, MEDIUM, 75",
    "25, MEDIUM, 75",
    "25.1, THICK, 100"
  })
  void the_class_of_the_muscle_says_where_to_start(
      String thicknessMm, ThicknessClass thicknessClass, BigDecimal units) {
    assertThat(suggested(thicknessMm, "20"))
        .singleElement()
        .satisfies(
            suggestion -> {
              assertThat(suggestion.product()).isEqualTo(BOTOX);
              assertThat(suggestion.legs().get(Leg.LEFT))
                  .isEqualTo(new SuggestedLeg(thicknessClass, new BigDecimal(thicknessMm), units));
              assertThat(suggestion.source()).startsWith("[P]");
            });
  }

  @Test
  void nothing_is_suggested_for_a_leg_whose_muscle_was_not_measured() {
    assertThat(suggested("20", null))
        .singleElement()
        .satisfies(suggestion -> assertThat(suggestion.legs()).containsOnlyKeys(Leg.LEFT));
    assertThat(suggested(null, null)).isEmpty();
  }

  @Test
  void it_is_accepted_with_the_suggested_units_and_changed_with_others() {
    PlanSuggestion suggestion = suggested("14", "26").getFirst();

    assertThat(suggestion.answeredBy(doses("50.00", "100")).answer()).isEqualTo(Answer.ACCEPTED);
    assertThat(suggestion.answeredBy(doses("50.01", "100")).answer()).isEqualTo(Answer.CHANGED);
    assertThat(suggestion.answeredBy(doses("50", "0")).answer()).isEqualTo(Answer.CHANGED);
    PlanSuggestion ofOneLeg = suggested("14", null).getFirst();
    assertThat(ofOneLeg.answeredBy(doses("50", "60")).answer()).isEqualTo(Answer.ACCEPTED);
  }
}
