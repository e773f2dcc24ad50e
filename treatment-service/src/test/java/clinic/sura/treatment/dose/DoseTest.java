package clinic.sura.treatment.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoseTest {

  private static final Product BOTOX = new Product("BOTOX");
  private static final Product DYSPORT = new Product("DYSPORT");

  private static Dose dose(Product product, String units) {
    return new Dose(product, new BigDecimal(units));
  }

  @Test
  void no_method_makes_something_of_two_doses() {
    assertThat(Arrays.stream(Dose.class.getDeclaredMethods()))
        .filteredOn(
            method ->
                method.getReturnType() == Dose.class
                    || Arrays.asList(method.getParameterTypes()).contains(Dose.class))
        .extracting(Method::getName)
        .isEmpty();
  }

  @Test
  void sums_keep_products_apart() {
    DoseTotals totals =
        DoseTotals.of(List.of(dose(BOTOX, "80"), dose(DYSPORT, "300"), dose(BOTOX, "20.5")));

    assertThat(totals.of(BOTOX)).isEqualTo(dose(BOTOX, "100.5"));
    assertThat(totals.of(DYSPORT)).isEqualTo(dose(DYSPORT, "300"));
  }

  @Test
  void a_dose_is_held_against_what_there_is_of_its_own_product_only() {
    DoseTotals limits = DoseTotals.of(dose(BOTOX, "80"), dose(DYSPORT, "300"));

    assertThat(dose(BOTOX, "80").exceeds(limits)).isFalse();
    assertThat(dose(BOTOX, "80.01").exceeds(limits)).isTrue();
    assertThat(dose(DYSPORT, "300").exceeds(limits)).isFalse();
    assertThat(dose(BOTOX, "0.01").exceeds(DoseTotals.of(dose(DYSPORT, "300")))).isTrue();
    assertThat(limits.moreThan(dose(BOTOX, "100"))).isEqualByComparingTo("-20");
  }

  @Test
  void totals_are_added_product_by_product() {
    DoseTotals sum =
        DoseTotals.of(dose(BOTOX, "80"))
            .plus(DoseTotals.of(dose(BOTOX, "20"), dose(DYSPORT, "300")));

    assertThat(sum).isEqualTo(DoseTotals.of(dose(BOTOX, "100"), dose(DYSPORT, "300")));
  }

  @Test
  void equal_amounts_are_equal_however_they_are_written() {
    assertThat(dose(BOTOX, "80.00")).isEqualTo(dose(BOTOX, "8E+1"));
    assertThat(new LegDoses(BOTOX, Map.of(Leg.LEFT, new BigDecimal("80.0"))))
        .isEqualTo(
            new LegDoses(
                BOTOX, Map.of(Leg.LEFT, new BigDecimal("80"), Leg.RIGHT, BigDecimal.ZERO)));
  }

  @Test
  void refuses_negative_and_too_fine_amounts() {
    assertThatThrownBy(() -> dose(BOTOX, "-1")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> dose(BOTOX, "1.001")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0} and {1} of 80: {2}")
  @CsvSource({"45, 35, true", "45, 34.99, false", "45, 35.01, false", "80, 0, true"})
  void the_heads_of_a_leg_sum_up_to_its_units(
      BigDecimal medial, BigDecimal lateral, boolean accepted) {
    Map<Leg, BigDecimal> units = Map.of(Leg.LEFT, new BigDecimal("80"));
    Map<Leg, Map<String, BigDecimal>> heads =
        Map.of(Leg.LEFT, Map.of("MEDIAL", medial, "LATERAL", lateral));

    if (accepted) {
      assertThat(new LegDoses(BOTOX, units, heads).headsOf(Leg.LEFT).get("MEDIAL"))
          .isEqualByComparingTo(medial);
    } else {
      assertThatThrownBy(() -> new LegDoses(BOTOX, units, heads))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
