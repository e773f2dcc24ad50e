package clinic.sura.treatment.dose;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
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

  /** What there is of one product. */
  public Dose of(Product product) {
    return new Dose(product, units.getOrDefault(product, BigDecimal.ZERO));
  }
}
