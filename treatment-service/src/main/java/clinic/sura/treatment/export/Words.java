package clinic.sura.treatment.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values are written on paper. */
record Words(ZoneId zone) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  static String number(@Nullable BigDecimal value, String unit) {
    return value == null ? "" : value.toPlainString() + " " + unit;
  }

  static String list(Collection<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** Both legs in one cell, left before right. */
  static <K extends Enum<K>, V> String perLeg(Map<K, V> legs, Function<V, String> value) {
    return List.copyOf(legs.entrySet()).stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            leg -> leg.getKey().name().toLowerCase(Locale.ROOT) + " " + value.apply(leg.getValue()))
        .collect(Collectors.joining("; "));
  }
}
