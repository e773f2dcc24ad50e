package clinic.sura.treatment.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.measurement.LegReadings;
import clinic.sura.treatment.outcome.OutcomeCurve.Measured;
import clinic.sura.treatment.outcome.OwnEffect.EffectRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** For how long own sessions have held, and how little is sometimes known of it. */
class OwnEffectTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-01-10");
  private static final BigDecimal TOLERANCE = new BigDecimal("0.3");
  private static final Period VISIBLE_AFTER = Period.ofWeeks(1);

  private static LocalDate day(int daysAfterFirst) {
    return FIRST.plusDays(daysAfterFirst);
  }

  /** The right leg stays as it was: what is told is of the left one. */
  private static Measured left(int daysAfterFirst, String girthCm) {
    return both(daysAfterFirst, girthCm, "37.0");
  }

  private static Measured both(int daysAfterFirst, String left, String right) {
    return new Measured(
        day(daysAfterFirst), Map.of(Leg.LEFT, readings(left), Leg.RIGHT, readings(right)));
  }

  private static LegReadings readings(String girthCm) {
    return new LegReadings(List.of(new BigDecimal(girthCm), new BigDecimal(girthCm)), null, null);
  }

  private static @Nullable OwnEffect effect(List<Measured> measured, Integer... sessions) {
    return OwnEffect.of(
        measured,
        List.of(sessions).stream().map(OwnEffectTest::day).toList(),
        TOLERANCE,
        VISIBLE_AFTER);
  }

  private static @Nullable EffectRange lasted(List<Measured> measured, Integer... sessions) {
    return effect(measured, sessions).lasted();
  }

  @Test
  void it_wore_off_between_the_last_day_it_held_and_the_next_day_of_measuring() {
    assertThat(
            effect(
                List.of(
                    left(-7, "37.0"),
                    left(14, "36.5"),
                    left(90, "36.2"),
                    left(150, "36.6"),
                    left(200, "36.9")),
                0))
        .isEqualTo(new OwnEffect(new EffectRange(1, 1, 150, 200), 1, TOLERANCE));
  }

  @Test
  void a_leg_that_is_slimmer_by_no_more_than_readings_may_differ_is_as_before() {
    assertThat(effect(List.of(left(-7, "37.0"), left(60, "36.7")), 0))
        .isEqualTo(new OwnEffect(null, 2, TOLERANCE));
    assertThat(lasted(List.of(left(-7, "37.0"), left(60, "36.69"), left(90, "36.70")), 0))
        .isEqualTo(new EffectRange(1, 1, 60, 90));
  }

  @Test
  void before_it_can_be_seen_nothing_is_said_of_it() {
    assertThat(effect(List.of(left(-7, "37.0"), left(3, "37.0")), 0)).isNull();
    assertThat(effect(List.of(left(-7, "37.0"), left(6, "37.0")), 0)).isNull();
    assertThat(effect(List.of(left(-7, "37.0"), left(7, "37.0")), 0))
        .isEqualTo(new OwnEffect(null, 2, TOLERANCE));
    assertThat(effect(List.of(left(-7, "37.0"), left(3, "36.5")), 0))
        .as("what is seen early is seen")
        .isEqualTo(new OwnEffect(new EffectRange(1, 1, 3, null), 0, TOLERANCE));
  }

  @Test
  void what_still_held_when_it_was_measured_last_has_no_latest_day() {
    assertThat(lasted(List.of(left(-7, "37.0"), left(14, "36.5"), left(90, "36.4")), 0))
        .isEqualTo(new EffectRange(1, 1, 90, null));
    assertThat(lasted(List.of(left(-7, "37.0"), left(100, "36.5"), left(300, "37.1")), 0, 120))
        .as("the next session came, and what was measured after it is of that one")
        .isEqualTo(new EffectRange(1, 1, 100, null));
  }

  @Test
  void what_is_measured_on_the_day_of_the_next_session_is_measured_before_it() {
    assertThat(lasted(List.of(left(0, "37.0"), left(14, "36.5"), left(120, "36.9")), 0, 120))
        .isEqualTo(new EffectRange(1, 1, 14, 120));
  }

  @Test
  void before_it_begins_it_has_not_ended() {
    assertThat(lasted(List.of(left(-7, "37.0"), left(3, "37.1"), left(90, "36.4")), 0))
        .isEqualTo(new EffectRange(1, 1, 90, null));
  }

  @Test
  void days_that_contradict_each_other_make_the_range_as_wide_as_both() {
    assertThat(
            lasted(
                List.of(
                    left(-7, "37.0"),
                    left(14, "36.5"),
                    left(60, "36.8"),
                    left(90, "36.5"),
                    left(150, "37.0")),
                0))
        .isEqualTo(new EffectRange(1, 1, 14, 150));
  }

  @Test
  void it_is_a_range_over_sessions_and_legs() {
    assertThat(
            lasted(
                List.of(
                    both(-7, "37.0", "38.0"),
                    both(90, "36.2", "37.2"),
                    both(150, "36.9", "37.3"),
                    both(200, "37.0", "37.9"),
                    both(300, "36.1", "37.1"),
                    both(320, "36.9", "38.0")),
                0,
                210))
        .isEqualTo(new EffectRange(2, 4, 90, 200));
  }

  @Test
  void a_session_that_keeps_slim_what_is_slim_has_an_effect() {
    assertThat(
            effect(
                List.of(
                    both(-7, "37.0", "37.0"),
                    both(60, "36.2", "36.2"),
                    both(120, "36.3", "36.3"),
                    both(260, "36.3", "36.3"),
                    both(300, "36.9", "36.9")),
                0,
                120))
        .isEqualTo(new OwnEffect(new EffectRange(2, 4, 120, null), 0, TOLERANCE));
  }

  @Test
  void once_it_wore_off_the_next_session_is_compared_with_the_girth_before_that_one() {
    assertThat(
            lasted(
                List.of(
                    left(-7, "37.0"),
                    left(60, "36.5"),
                    left(200, "38.0"),
                    left(260, "37.5"),
                    left(380, "37.9")),
                0,
                210))
        .isEqualTo(new EffectRange(2, 2, 50, 200));
  }

  @Test
  void an_effect_that_holds_now_says_nothing_against_earlier_ones_before_it_held_as_long() {
    List<Measured> measured =
        new ArrayList<>(
            List.of(left(-7, "37.0"), left(60, "36.5"), left(100, "37.0"), left(224, "36.5")));
    assertThat(lasted(measured, 0, 210)).isEqualTo(new EffectRange(1, 1, 60, 100));

    measured.add(left(290, "36.5"));
    assertThat(lasted(measured, 0, 210)).isEqualTo(new EffectRange(2, 2, 60, null));

    measured.add(left(330, "37.0"));
    assertThat(lasted(measured, 0, 210)).isEqualTo(new EffectRange(2, 2, 60, 120));
  }

  @Test
  void without_a_girth_before_and_after_there_is_nothing_to_tell() {
    assertThat(effect(List.of())).isNull();
    assertThat(effect(List.of(left(-7, "37.0"), left(0, "37.0")), 0)).isNull();
    assertThat(effect(List.of(left(30, "36.0"), left(60, "37.0")), 0)).isNull();
    LegReadings thickness = new LegReadings(List.of(), new BigDecimal("14"), null);
    Measured face = new Measured(day(30), Map.of(Leg.LEFT, thickness, Leg.RIGHT, thickness));
    assertThat(effect(List.of(left(-7, "37.0"), face), 0)).isNull();
  }

  @Test
  void the_order_in_which_it_is_told_changes_nothing() {
    List<Measured> measured =
        new ArrayList<>(
            List.of(left(-7, "37.0"), left(60, "36.5"), left(100, "37.0"), left(290, "36.5")));
    List<LocalDate> sessions = new ArrayList<>(List.of(day(0), day(210)));
    OwnEffect expected = OwnEffect.of(measured, sessions, TOLERANCE, VISIBLE_AFTER);
    assertThat(expected.lasted()).isEqualTo(new EffectRange(2, 2, 60, null));
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      Collections.shuffle(measured, random);
      Collections.shuffle(sessions, random);
      assertThat(OwnEffect.of(measured, sessions, TOLERANCE, VISIBLE_AFTER)).isEqualTo(expected);
    }
  }
}
