package clinic.sura.treatment.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.protocol.Windows.Days;
import clinic.sura.treatment.protocol.files.TestProtocol;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {

  private final Windows windows = TestProtocol.calfReduction().windows();

  @Test
  void result_check_is_one_to_two_weeks_and_maintenance_three_to_four_months_after() {
    Windows.Derived derived = windows.of(LocalDate.parse("2026-12-01"), List.of());

    assertThat(derived.resultCheck()).isEqualTo(days("2026-12-08", "2026-12-15"));
    assertThat(derived.maintenance()).isEqualTo(days("2027-03-01", "2027-04-01"));
  }

  @ParameterizedTest(name = "session {0}: {1} to {2}")
  @CsvSource({
    "1, 2027-03-01, 2027-06-01",
    "2, 2027-04-01, 2027-07-01",
    "3, 2027-06-01, 2027-08-01",
    "4, 2027-06-01, 2027-08-01",
    "9, 2027-06-01, 2027-08-01",
  })
  void the_effect_lengthens_from_three_to_six_to_six_to_eight_months(
      int session, String from, String until) {
    LocalDate on = LocalDate.parse("2026-12-01");
    List<LocalDate> earlier =
        IntStream.range(1, session).mapToObj(i -> on.minusMonths(4L * i)).toList();

    assertThat(windows.of(on, earlier).wearOff()).isEqualTo(days(from, until));
  }

  @ParameterizedTest(name = "after {0}: {1} to {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-12-01                        | 2027-04-01 | 2027-07-01",
        "2025-11-30                        | 2027-03-01 | 2027-06-01",
        "2026-08-01, 2025-11-30, 2025-07-01 | 2027-06-01 | 2027-08-01",
        "2025-07-01, 2026-08-01, 2025-07-31 | 2027-04-01 | 2027-07-01",
        "2025-03-01, 2025-07-01, 2025-11-30 | 2027-03-01 | 2027-06-01",
      })
  void sessions_before_a_gap_of_more_than_a_year_lengthen_nothing(
      String earlier, String from, String until) {
    List<LocalDate> sessions = Stream.of(earlier.split(", ")).map(LocalDate::parse).toList();

    assertThat(windows.of(LocalDate.parse("2026-12-01"), sessions).wearOff())
        .isEqualTo(days(from, until));
  }

  @Test
  void in_versions_that_say_nothing_of_gaps_all_earlier_sessions_count() {
    Windows sixth = TestProtocol.version("calf-reduction-6.yaml").windows();
    List<LocalDate> earlier = List.of(LocalDate.parse("2016-12-01"), LocalDate.parse("2012-12-01"));

    assertThat(sixth.of(LocalDate.parse("2026-12-01"), earlier).wearOff())
        .isEqualTo(days("2027-06-01", "2027-08-01"));
  }

  @Test
  void a_month_that_is_too_short_ends_the_window_on_its_last_day() {
    assertThat(windows.of(LocalDate.parse("2026-11-30"), List.of()).maintenance())
        .isEqualTo(days("2027-02-28", "2027-03-30"));
  }

  private static Days days(String from, String until) {
    return new Days(LocalDate.parse(from), LocalDate.parse(until));
  }
}
