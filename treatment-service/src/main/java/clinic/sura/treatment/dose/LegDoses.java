package clinic.sura.treatment.dose;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Units of one product for each leg, or whatever a programme treats on each side.
 *
 * @param product the one product of both legs
 * @param units by leg; both legs are always named, an untreated one with 0
 */
public record LegDoses(Product product, Map<Leg, BigDecimal> units) {

  public LegDoses {
    Map<Leg, BigDecimal> both = new EnumMap<>(Leg.class);
    for (Leg leg : Leg.values()) {
      both.put(leg, Units.of(units.getOrDefault(leg, BigDecimal.ZERO)));
    }
    units = Collections.unmodifiableMap(both);
  }

  public Dose of(Leg leg) {
    return new Dose(product, units.getOrDefault(leg, BigDecimal.ZERO));
  }

  /** Both legs together: a sum within one product. */
  public Dose total() {
    return new Dose(product, units.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
