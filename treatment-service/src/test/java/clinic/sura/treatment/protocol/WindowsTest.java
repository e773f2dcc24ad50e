package clinic.sura.treatment.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.sura.treatment.protocol.Windows.Days;
import clinic.sura.treatment.protocol.files.TestProtocol;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsTest {

  private final Windows windows = TestProtocol.calfReduction().windows();

  @Test
  void result_check_is_one_to_two_weeks_and_maintenance_three_to_four_months_after() {
    Windows.Derived derived = windows.of(LocalDate.parse("2026-12-01"), 1);

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
    assertThat(windows.of(LocalDate.parse("2026-12-01"), session).wearOff())
        .isEqualTo(days(from, until));
  }

  @Test
  void a_month_that_is_too_short_ends_the_window_on_its_last_day() {
    assertThat(windows.of(LocalDate.parse("2026-11-30"), 1).maintenance())
        .isEqualTo(days("2027-02-28", "2027-03-30"));
  }

  private static Days days(String from, String until) {
    return new Days(LocalDate.parse(from), LocalDate.parse(until));
  }
}
