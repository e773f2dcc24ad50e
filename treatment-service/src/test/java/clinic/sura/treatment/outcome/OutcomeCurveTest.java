package clinic.sura.treatment.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.measurement.LegReadings;
import clinic.sura.treatment.outcome.OutcomeCurve.Measured;
import clinic.sura.treatment.outcome.OutcomeCurve.OwnExperience;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a patient's legs have changed, and what may be said of it. */
class OutcomeCurveTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-01-10");

  private static Measured on(int daysAfterFirst, String left, String right) {
    return new Measured(
        FIRST.plusDays(daysAfterFirst),
        Map.of(Leg.LEFT, readings(left), Leg.RIGHT, readings(right)));
  }

  private static LegReadings readings(String girthCm) {
    return new LegReadings(List.of(new BigDecimal(girthCm), new BigDecimal(girthCm)), null, null);
  }

  private static @Nullable BigDecimal change(OutcomeCurve curve, int point, Leg leg) {
    return curve.points().get(point).legs().get(leg).changeCm();
  }

  @Test
  void changes_are_counted_from_the_last_measurement_before_the_first_session() {
    OutcomeCurve curve =
        OutcomeCurve.of(
            List.of(
                on(-60, "38.0", "38.0"),
                on(-7, "37.2", "37.0"),
                on(56, "36.7", "37.1"),
                on(180, "37.4", "37.0")),
            List.of(FIRST));

    assertThat(curve.baselineOn()).isEqualTo(FIRST.minusDays(7));
    assertThat(change(curve, 0, Leg.LEFT)).as("before the baseline").isNull();
    assertThat(change(curve, 1, Leg.LEFT)).isEqualByComparingTo("0");
    assertThat(change(curve, 2, Leg.LEFT)).isEqualByComparingTo("-0.5");
    assertThat(change(curve, 2, Leg.RIGHT)).isEqualByComparingTo("0.1");
    assertThat(change(curve, 3, Leg.LEFT)).isEqualByComparingTo("0.2");
  }

  @Test
  void what_is_measured_on_the_day_of_the_session_is_measured_before_it() {
    OutcomeCurve curve = OutcomeCurve.of(List.of(on(0, "37.0", "37.0")), List.of(FIRST));
    assertThat(curve.baselineOn()).isEqualTo(FIRST);
    assertThat(curve.own()).isNull();
  }

  @Test
  void without_a_measurement_before_nothing_is_compared() {
    OutcomeCurve curve = OutcomeCurve.of(List.of(on(30, "36.0", "36.0")), List.of(FIRST));
    assertThat(curve.baselineOn()).isNull();
    assertThat(change(curve, 0, Leg.LEFT)).isNull();
    assertThat(curve.own()).isNull();
    assertThat(OutcomeCurve.of(List.of(), List.of()).points()).isEmpty();
  }

  @Test
  void own_experience_is_a_range_over_sessions_and_legs() {
    OutcomeCurve curve =
        OutcomeCurve.of(
            List.of(
                on(-7, "37.0", "37.0"),
                on(14, "36.8", "36.9"),
                on(60, "36.4", "36.6"),
                on(120, "36.8", "36.9"),
                on(150, "36.0", "36.5")),
            List.of(FIRST, FIRST.plusDays(121)));

    assertThat(curve.own())
        .isEqualTo(new OwnExperience(2, new BigDecimal("-0.40"), new BigDecimal("-0.80"), 29, 60));
  }

  @Test
  void a_session_that_was_not_measured_after_says_nothing() {
    OutcomeCurve curve =
        OutcomeCurve.of(
            List.of(on(-7, "37.0", "37.0"), on(60, "36.4", "36.6")),
            List.of(FIRST, FIRST.plusDays(90)));
    assertThat(curve.own()).isNotNull();
    assertThat(curve.own().sessions()).isEqualTo(1);
  }

  @Test
  void the_order_in_which_it_is_told_changes_nothing() {
    List<Measured> measured =
        new ArrayList<>(
            List.of(on(-7, "37.0", "37.1"), on(14, "36.8", "36.9"), on(60, "36.4", "36.6")));
    List<LocalDate> sessions = new ArrayList<>(List.of(FIRST, FIRST.plusDays(30)));
    OutcomeCurve expected = OutcomeCurve.of(measured, sessions);
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(measured, random);
      Collections.shuffle(sessions, random);
      assertThat(OutcomeCurve.of(measured, sessions)).isEqualTo(expected);
    }
  }
}
