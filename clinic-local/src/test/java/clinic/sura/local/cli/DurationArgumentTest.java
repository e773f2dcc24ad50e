package clinic.sura.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.TypeConversionException;

class DurationArgumentTest {

  @ParameterizedTest
  @CsvSource({"14d,P14D", "26h,PT26H", "90m,PT90M", "PT26H,PT26H", "P14D,P14D", "1d12h,P1DT12H"})
  void reads_short_and_iso_durations(String text, Duration expected) {
    assertThat(new DurationArgument().convert(text)).isEqualTo(expected);
  }

  @Test
  void says_what_it_wants() {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new DurationArgument().convert("soon"))
        .withMessage("'soon' is not a duration such as 14d, 26h, 90m or PT26H");
  }
}
