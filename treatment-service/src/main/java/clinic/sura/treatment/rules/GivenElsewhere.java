package clinic.sura.treatment.rules;

import clinic.sura.treatment.dose.Dose;
import clinic.sura.treatment.dose.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Botulinum toxin that was given to the patient outside of this clinic.
 *
 * @param product null if nobody knows
 * @param on the day; where only the month is known, the latest that it can have been
 * @param dayKnown whether the day is known, rather than the month
 * @param units of the product; null if nobody knows
 * @param area what was treated, in words; empty if nobody knows
 * @param source who says so
 */
public record GivenElsewhere(
    @Nullable Product product,
    LocalDate on,
    boolean dayKnown,
    @Nullable BigDecimal units,
    String area,
    Source source) {

  /** Who says so. */
  public enum Source {
    /** The patient's word. */
    PATIENT,
    /** A paper of whoever gave it. */
    PAPER
  }

  /** As it was told: the day, or the month. */
  public String when() {
    return dayKnown ? on.toString() : YearMonth.from(on).toString();
  }

  /** The units that are known to be of a product. */
  Optional<Dose> dose() {
    return product == null || units == null
        ? Optional.empty()
        : Optional.of(new Dose(product, units));
  }
}
