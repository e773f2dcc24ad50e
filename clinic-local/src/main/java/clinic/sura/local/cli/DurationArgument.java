package clinic.sura.local.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 14d}, {@code 26h}, {@code 90m} and ISO 8601 durations. */
final class DurationArgument implements ITypeConverter<Duration> {

  @Override
  public Duration convert(String text) {
    String iso = text.toUpperCase(Locale.ROOT);
    if (!iso.startsWith("P") && !iso.startsWith("-P")) {
      int dayEnd = iso.indexOf('D') + 1;
      String time = iso.substring(dayEnd);
      iso = "P" + iso.substring(0, dayEnd) + (time.isEmpty() ? "" : "T" + time);
    }
    try {
      return Duration.parse(iso);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a duration such as 14d, 26h, 90m or PT26H");
    }
  }
}
