package clinic.sura.booking.calendar;

import static clinic.sura.booking.Examples.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static WeeklyHours daily(String from, String until) {
    return new WeeklyHours(List.of(line(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, from, until)));
  }

  @Test
  void keeps_the_clock_face_when_the_offset_changes() {
    var hours = daily("09:00", "17:00");
    assertThat(hours.on(LocalDate.of(2026, 10, 30), NEW_YORK).getFirst().from())
        .isEqualTo(Instant.parse("2026-10-30T13:00:00Z"));
    assertThat(hours.on(LocalDate.of(2026, 11, 2), NEW_YORK).getFirst().from())
        .isEqualTo(Instant.parse("2026-11-02T14:00:00Z"));
  }

  @Test
  void is_shorter_where_summer_time_skips_an_hour() {
    var span = daily("01:00", "04:00").on(LocalDate.of(2027, 3, 28), BERLIN).getFirst();
    assertThat(Duration.between(span.from(), span.until())).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void is_longer_where_an_hour_comes_twice() {
    var span = daily("01:00", "04:00").on(LocalDate.of(2026, 10, 25), BERLIN).getFirst();
    assertThat(Duration.between(span.from(), span.until())).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void has_no_hours_that_lie_in_the_skipped_hour() {
    assertThat(daily("02:00", "03:00").on(LocalDate.of(2027, 3, 28), BERLIN)).isEmpty();
  }

  @Test
  void joins_lines_that_touch_and_keeps_a_break() {
    var hours =
        new WeeklyHours(
            List.of(
                line(DayOfWeek.MONDAY, DayOfWeek.MONDAY, "13:00", "15:00"),
                line(DayOfWeek.MONDAY, DayOfWeek.MONDAY, "15:00", "18:00"),
                line(DayOfWeek.MONDAY, DayOfWeek.MONDAY, "09:00", "12:00")));
    assertThat(hours.on(LocalDate.of(2026, 11, 30), ZoneId.of("UTC")))
        .containsExactly(
            new TimeSpan(
                Instant.parse("2026-11-30T09:00:00Z"), Instant.parse("2026-11-30T12:00:00Z")),
            new TimeSpan(
                Instant.parse("2026-11-30T13:00:00Z"), Instant.parse("2026-11-30T18:00:00Z")));
  }

  @Test
  void reads_what_it_stores() {
    var hours =
        new WeeklyHours(List.of(line(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, "09:00", "12:30")));
    assertThat(WeeklyHours.parse(hours.texts())).isEqualTo(hours);
  }
}
