package clinic.sura.treatment.session;

import clinic.sura.treatment.dose.Leg;
import clinic.sura.treatment.dose.Units;
import clinic.sura.treatment.rules.Muscle;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An injection as it is placed on the map.
 *
 * @param head head of the gastrocnemius; null in the soleus, which has none
 * @param x 0 to 1 across the calf seen from behind
 * @param y 0 to 1 from the knee down
 * @param units of the vial's product
 */
public record PlacedPoint(
    Leg leg,
    Muscle muscle,
    @Nullable Head head,
    BigDecimal x,
    BigDecimal y,
    BigDecimal units,
    String vialId) {

  /** Heads of the gastrocnemius. */
  public enum Head {
    MEDIAL,
    LATERAL
  }

  public PlacedPoint {
    x = Units.plain(x);
    y = Units.plain(y);
    units = Units.of(units);
  }
}
