package clinic.sura.treatment.session;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.Units;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An injection as it is placed on the map.
 *
 * @param muscle code of a muscle of the session's protocol
 * @param head code of one of its heads; null in a muscle that has none
 * @param x 0 to 1 across the protocol's drawing of this side: of the calf seen from behind
 * @param y 0 to 1 from its top down: from the knee
 * @param units of the vial's product
 */
public record PlacedPoint(
    Leg leg,
    String muscle,
    @Nullable String head,
    BigDecimal x,
    BigDecimal y,
    BigDecimal units,
    String vialId) {

  public PlacedPoint {
    x = Units.plain(x);
    y = Units.plain(y);
    units = Units.of(units);
  }
}
