package clinic.sura.treatment.dose;

import java.math.BigDecimal;

/**
 * Units of one product.
 *
 * <p>There is deliberately no way to add two doses: see {@link DoseTotals}.
 *
 * @param product the product whose units these are
 * @param units not negative, at most two decimals
 */
public record Dose(Product product, BigDecimal units) {

  public Dose {
    units = Units.of(units);
  }

  /**
   * Whether this is more than a limit of the same product.
   *
   * @throws IllegalArgumentException for a limit of another product: such units cannot be compared
   */
  public boolean exceeds(Dose limit) {
    if (!limit.product.equals(product)) {
      throw new IllegalArgumentException(
          "units of " + product + " cannot be compared with units of " + limit.product);
    }
    return units.compareTo(limit.units) > 0;
  }

  /** Whether there is none of it. */
  public boolean isNone() {
    return units.signum() == 0;
  }

  /** As it is written in a sentence: {@code 80 U of BOTOX}. */
  @Override
  public String toString() {
    return units.toPlainString() + " U of " + product;
  }
}
