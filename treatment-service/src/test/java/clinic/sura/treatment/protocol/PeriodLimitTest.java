package clinic.sura.treatment.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodLimitTest {

  @ParameterizedTest(name = "{0} from {1}: {2} days")
  @CsvSource({
    "P12W, 2026-12-01, 84",
    "P3M, 2026-12-01, 90",
    "P3M, 2026-06-01, 92",
    "P2M14D, 2026-12-01, 76",
    "P1Y, 2027-03-01, 366",
  })
  void has_the_days_of_the_calendar(Period period, LocalDate from, int days) {
    assertThat(new PeriodLimit(period, "a label").daysFrom(from)).isEqualTo(days);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"P12W, 84 days", "P6M, 6 months", "P1Y, 12 months", "P2M14D, 2 months and 14 days"})
  void is_said_in_full(Period period, String words) {
    assertThat(new PeriodLimit(period, "a label").inWords()).isEqualTo(words);
  }
}
