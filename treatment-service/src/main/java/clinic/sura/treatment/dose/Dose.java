package clinic.sura.treatment.dose;

import java.math.BigDecimal;

/**
 * Units of one product.
 *
 * <p>There is deliberately no way to add or to compare two doses: see {@link DoseTotals}.
 *
 * @param product the product whose units these are
 * @param units not negative, at most two decimals
 */
public record Dose(Product product, BigDecimal units) {

  public Dose {
    units = Units.of(units);
  }

  /**
   * Whether this is more than there is, or may be, of its own product; what there is of others
   * counts for nothing.
   */
  public boolean exceeds(DoseTotals limits) {
    return units.compareTo(limits.of(product).units) > 0;
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
