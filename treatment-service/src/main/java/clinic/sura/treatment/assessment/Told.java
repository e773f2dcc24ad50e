package clinic.sura.treatment.assessment;

import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.measurement.LegReadings.Problem;
import clinic.sura.treatment.protocol.Protocols;
import clinic.sura.treatment.rules.GivenElsewhere;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the patient tells of botulinum toxin that was given outside of this clinic.
 *
 * @param product name of a protocol's product; null if nobody knows
 * @param when a day or a month, ISO 8601, such as 2026-09-14 or 2026-09
 * @param units of the product; null if nobody knows
 * @param area what was treated, in words; may be empty
 */
public record Told(
    @Nullable Product product,
    String when,
    @Nullable BigDecimal units,
    String area,
    GivenElsewhere.Source source) {

  private static final int LENGTH_OF_MONTH = "2026-09".length();

  /** As the rules count it: of a month, the latest day that it can have been. */
  static @Nullable List<GivenElsewhere> elsewhere(@Nullable List<Told> told, LocalDate today) {
    return told == null
        ? null
        : told.stream()
            .map(
                each ->
                    new GivenElsewhere(
                        each.product,
                        each.latest(today),
                        each.isDayKnown(),
                        each.units,
                        each.area,
                        each.source))
            .toList();
  }

  /** What cannot be so, each with its field. */
  static List<Problem> problems(@Nullable List<Told> told, Protocols protocols, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; told != null && i < told.size(); i++) {
      Told each = told.get(i);
      String path = "elsewhere[" + i + "].";
      if (each.product != null && protocols.product(each.product).isEmpty()) {
        problems.add(new Problem(path + "product", "is no product of a protocol: leave it out"));
      }
      if (each.units != null && each.product == null) {
        problems.add(new Problem(path + "units", "are those of a product: which one?"));
      }
      try {
        if (each.earliest().isAfter(today)) {
          problems.add(new Problem(path + "when", "must not lie in the future"));
        }
      } catch (DateTimeException malformed) {
        problems.add(new Problem(path + "when", "must be a day or a month that there is"));
      }
    }
    return problems;
  }

  private boolean isDayKnown() {
    return when.length() > LENGTH_OF_MONTH;
  }

  private LocalDate earliest() {
    return isDayKnown() ? LocalDate.parse(when) : YearMonth.parse(when).atDay(1);
  }

  private LocalDate latest(LocalDate today) {
    LocalDate last = isDayKnown() ? LocalDate.parse(when) : YearMonth.parse(when).atEndOfMonth();
    return last.isAfter(today) ? today : last;
  }
}
