package clinic.sura.treatment.dose;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Units of one product for each leg, or whatever a programme treats on each side.
 *
 * @param product the one product of both legs
 * @param units by leg; both legs are always named, an untreated one with 0
 * @param heads how the units of a leg are split between the heads of its muscle, by code; a leg
 *     that is not split is not named
 */
public record LegDoses(
    Product product, Map<Leg, BigDecimal> units, Map<Leg, Map<String, BigDecimal>> heads) {

  /**
   * Doses of two legs.
   *
   * @throws IllegalArgumentException if the heads of a leg do not sum up to its units
   */
  public LegDoses {
    Map<Leg, BigDecimal> both = new EnumMap<>(Leg.class);
    for (Leg leg : Leg.values()) {
      both.put(leg, Units.of(units.getOrDefault(leg, BigDecimal.ZERO)));
    }
    Map<Leg, Map<String, BigDecimal>> split = new EnumMap<>(Leg.class);
    heads.forEach((leg, ofLeg) -> split.put(leg, inOneForm(ofLeg)));
    split.forEach(
        (leg, ofLeg) -> {
          if (!isSum(both.getOrDefault(leg, BigDecimal.ZERO), ofLeg)) {
            throw new IllegalArgumentException("the heads of " + leg + " are not its units");
          }
        });
    units = Collections.unmodifiableMap(both);
    heads = Collections.unmodifiableMap(split);
  }

  /** Doses of legs that are not split. */
  public LegDoses(Product product, Map<Leg, BigDecimal> units) {
    this(product, units, Map.of());
  }

  private static Map<String, BigDecimal> inOneForm(Map<String, BigDecimal> given) {
    Map<String, BigDecimal> heads = new TreeMap<>();
    given.forEach((head, units) -> heads.put(head, Units.of(units)));
    return Collections.unmodifiableMap(heads);
  }

  /** Whether the heads of a leg sum up to its units. */
  public static boolean isSum(BigDecimal units, Map<String, BigDecimal> heads) {
    return heads.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(units) == 0;
  }

  public Dose of(Leg leg) {
    return new Dose(product, units.getOrDefault(leg, BigDecimal.ZERO));
  }

  /** How a leg's units are split; empty if they are not. */
  public Map<String, BigDecimal> headsOf(Leg leg) {
    return heads.getOrDefault(leg, Map.of());
  }

  /** Both legs together: a sum within one product. */
  public Dose total() {
    return new Dose(product, units.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
