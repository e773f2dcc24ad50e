package clinic.sura.treatment.dose;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of each product: sums that never mix products.
 *
 * @param units units by product
 */
public record DoseTotals(Map<Product, BigDecimal> units) {

  public static final DoseTotals NONE = new DoseTotals(Map.of());

  public DoseTotals {
    units = Collections.unmodifiableMap(new TreeMap<>(units));
  }

  public static DoseTotals of(Dose... doses) {
    return of(List.of(doses));
  }

  public static DoseTotals of(Collection<Dose> doses) {
    DoseTotals totals = NONE;
    for (Dose dose : doses) {
      totals = totals.plus(dose);
    }
    return totals;
  }

  /** These totals with one dose more, which counts for its own product only. */
  public DoseTotals plus(Dose dose) {
    Map<Product, BigDecimal> sums = new TreeMap<>(units);
    sums.merge(dose.product(), dose.units(), (a, b) -> Units.of(a.add(b)));
    return new DoseTotals(sums);
  }

  /** Both totals together, product by product. */
  public DoseTotals plus(DoseTotals others) {
    DoseTotals sum = this;
    for (Product product : others.units.keySet()) {
      sum = sum.plus(others.of(product));
    }
    return sum;
  }

  /**
   * How much more there is of a dose's own product than that dose, units; negative if there is
   * less.
   */
  public BigDecimal moreThan(Dose dose) {
    return of(dose.product()).units().subtract(dose.units());
  }

  /** What there is of one product. */
  public Dose of(Product product) {
    return new Dose(product, units.getOrDefault(product, BigDecimal.ZERO));
  }
}
