package clinic.sura.treatment.protocol;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is set for one product. Units are this product's own throughout.
 *
 * @param inn international non-proprietary name
 * @param vialUnits sizes that vials come in, units
 * @param usualDiluentMl diluent that is usual for a vial, mL
 * @param reconstitutedLife how long a reconstituted vial may be used
 * @param ceiling the most that may be given
 * @param perLeg expected units per leg, or whatever is treated on each side; outside it a reason is
 *     needed
 * @param perPoint more units than this at one point need a reason
 * @param perPointVolume more mL than this at one point are refused
 * @param secondCheckAbove more units than this in a session are checked by a second person
 */
public record ProductLimits(
    String inn,
    List<BigDecimal> vialUnits,
    List<BigDecimal> usualDiluentMl,
    Life reconstitutedLife,
    Ceiling ceiling,
    @Nullable RangeLimit perLeg,
    @Nullable NumberLimit perPoint,
    @Nullable NumberLimit perPointVolume,
    @Nullable NumberLimit secondCheckAbove) {

  /** A number, and where it comes from. */
  public record NumberLimit(BigDecimal number, String source) {}

  /** A range, and where it comes from. */
  public record RangeLimit(Range range, String source) {}

  /** Hours after reconstitution, and where they come from. */
  public record Life(int hours, String source) {}
}
