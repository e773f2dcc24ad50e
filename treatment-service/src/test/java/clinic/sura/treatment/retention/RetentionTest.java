package clinic.sura.treatment.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.sura.treatment.retention.Retention.Holding;
import clinic.sura.treatment.retention.Retention.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionTest {

  private static final RetentionRule TEN_YEARS = new RetentionRule(Period.ofYears(10));
  private static final LocalDate LAST_VISIT = LocalDate.of(2026, 12, 1);

  private static Retention on(LocalDate day, @Nullable LocalDate lastVisit) {
    return Retention.on(
        day,
        TEN_YEARS,
        lastVisit,
        Map.of(Kind.SIGNED_SESSIONS, 2, Kind.DRAFT_SESSIONS, 1, Kind.PHOTOGRAPHS, 0));
  }

  private static Holding signed(boolean mayBeErased) {
    return new Holding(Kind.SIGNED_SESSIONS, 2, mayBeErased);
  }

  @Test
  void a_record_is_kept_through_the_last_day_of_the_tenth_year() {
    LocalDate lastDay = LocalDate.of(2036, 12, 1);

    assertThat(on(lastDay.minusDays(1), LAST_VISIT).holdings()).contains(signed(false));
    assertThat(on(lastDay, LAST_VISIT).holdings()).contains(signed(false));
    assertThat(on(lastDay, LAST_VISIT).keptThrough()).isEqualTo(lastDay);
    assertThat(on(lastDay.plusDays(1), LAST_VISIT).holdings()).contains(signed(true));
  }

  @Test
  void a_visit_on_a_leap_day_is_kept_through_the_end_of_february() {
    LocalDate leapDay = LocalDate.of(2028, 2, 29);

    assertThat(on(LocalDate.of(2038, 2, 28), leapDay).holdings()).contains(signed(false));
    assertThat(on(LocalDate.of(2038, 3, 1), leapDay).holdings()).contains(signed(true));
  }

  @Test
  void what_was_never_signed_may_go_at_once() {
    assertThat(on(LAST_VISIT, LAST_VISIT).holdings())
        .containsExactly(signed(false), new Holding(Kind.DRAFT_SESSIONS, 1, true));
  }

  @Test
  void of_who_never_came_nothing_must_be_kept() {
    Retention retention = on(LAST_VISIT, null);

    assertThat(retention.keptThrough()).isNull();
    assertThat(retention.holdings()).allMatch(Holding::mayBeErased);
  }

  @Test
  void every_kind_says_why() {
    for (Kind kind : Kind.values()) {
      assertThat(kind.reason()).as(kind.name()).endsWith(".");
    }
  }

  @Test
  void no_clinic_keeps_records_for_less_than_five_years() {
    assertThat(new RetentionRule(Period.parse("P5Y")).period()).isEqualTo(Period.ofYears(5));
    assertThatThrownBy(() -> new RetentionRule(Period.parse("P4Y11M")))
        .hasMessageContaining("sura.retention.period must be P5Y or longer");
  }
}
