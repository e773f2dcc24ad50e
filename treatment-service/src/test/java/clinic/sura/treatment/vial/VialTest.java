package clinic.sura.treatment.vial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Holding;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.vial.Vial.Disposal;
import clinic.sura.treatment.vial.Vial.Draw;
import clinic.sura.treatment.vial.Vial.Reconstitution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VialTest {

  private static final Instant NOW = Instant.parse("2026-12-01T05:00:00Z");

  private static Dose dose(String units) {
    return new Dose(new Product("BOTOX"), units(units));
  }

  private static BigDecimal units(String units) {
    return new BigDecimal(units);
  }

  static Vial vial(Draw... draws) {
    return new Vial(
        "v1",
        "bangkok",
        1,
        "C1234C3",
        LocalDate.parse("2027-08-31"),
        new Dose(new Product("BOTOX"), units("100")),
        NOW,
        new Reconstitution(NOW, units("2.5"), NOW.plusSeconds(86_400), "Ploy"),
        null,
        null,
        List.of(draws));
  }

  @Test
  void hundred_units_in_two_and_a_half_ml_are_four_units_per_tenth_of_a_ml() {
    assertThat(vial().unitsPerMl()).isEqualByComparingTo("40");
    assertThat(vial().volumeMlOf(units("4"))).isEqualByComparingTo("0.1");
    assertThat(vial().volumeMlOf(units("10"))).isEqualByComparingTo("0.25");
  }

  @Test
  void gives_to_the_last_unit_and_no_more() {
    Vial drawn = vial().holding("s1", "mei", dose("60"), 1).orElseThrow();

    assertThat(drawn.holding("s2", "mei", dose("40"), 1)).isPresent();
    assertThat(drawn.holding("s2", "mei", dose("40.01"), 1)).isEmpty();
    assertThat(drawn.leftFor("s1").units()).isEqualByComparingTo("100");
    assertThat(drawn.left().units()).isEqualByComparingTo("40");
  }

  @Test
  void is_bound_to_its_first_patient() {
    Vial drawn = vial().holding("s1", "mei", dose("10"), 1).orElseThrow();

    assertThat(drawn.boundTo()).contains("mei");
    assertThat(drawn.holding("s2", "yuki", dose("10"), 1)).isEmpty();
  }

  @Test
  void is_free_again_when_a_draft_took_nothing_in_the_end() {
    Vial released =
        vial().holding("s1", "mei", dose("10"), 1).orElseThrow().settled("s1", BigDecimal.ZERO, 2);

    assertThat(released.boundTo()).isEmpty();
    assertThat(released.holding("s2", "yuki", dose("100"), 1)).isPresent();
  }

  @Test
  void drawn_left_and_wasted_units_are_the_labelled_ones_before_and_after_it_is_discarded() {
    Vial drawn = vial().holding("s1", "mei", dose("60"), 1).orElseThrow();
    Vial discarded = drawn.discarded(new Disposal(NOW, "Ploy", "end of the day"));

    assertThat(drawn.left().units()).isEqualByComparingTo("40");
    assertThat(drawn.wasted().isNone()).isTrue();
    assertThat(discarded.left().isNone()).isTrue();
    assertThat(discarded.wasted().units()).isEqualByComparingTo("40");
    assertThat(discarded.settled("s1", units("50"), 2).wasted().units()).isEqualByComparingTo("50");
  }

  @ParameterizedTest
  @CsvSource({"C1234C3, c1234c3", "C 12/4, '  c  12/4 '"})
  void a_lot_number_is_the_same_however_it_is_typed(String lot, String typed) {
    assertThat(LotNumber.canonical(typed)).isEqualTo(lot);
  }

  @Test
  void cannot_exist_overdrawn_or_shared() {
    Draw mei = new Draw("s1", "mei", new Holding(units("60"), 1));

    assertThatThrownBy(() -> vial(mei, new Draw("s2", "mei", new Holding(units("41"), 1))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vial(mei, new Draw("s2", "yuki", new Holding(units("1"), 1))))
        .isInstanceOf(IllegalStateException.class);
  }
}
