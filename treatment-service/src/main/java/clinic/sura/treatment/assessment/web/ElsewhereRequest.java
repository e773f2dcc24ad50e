package clinic.sura.treatment.assessment.web;

import clinic.sura.treatment.assessment.Told;
import clinic.sura.treatment.dose.Product;
import clinic.sura.treatment.rules.GivenElsewhere;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Botulinum toxin that was given outside of this clinic.
 *
 * @param product name of a protocol, such as BOTOX; left out if nobody knows
 * @param when the day, or the month if nobody knows the day, such as 2026-09-14 or 2026-09
 * @param units of the product; left out if nobody knows
 * @param area what was treated, in words; left out if nobody knows
 * @param source PATIENT for the patient's word, PAPER for a paper of whoever gave it
 */
record ElsewhereRequest(
    @Nullable @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}") String product,
    @NotNull @Pattern(regexp = "[0-9]{4}-[0-9]{2}(-[0-9]{2})?") String when,
    @Nullable @Positive @Digits(integer = 4, fraction = 2) BigDecimal units,
    @Nullable @Size(max = 200) String area,
    @NotNull GivenElsewhere.Source source) {

  Told told() {
    return new Told(
        product == null ? null : new Product(product),
        when,
        units,
        area == null ? "" : area,
        source);
  }
}
