package clinic.sura.treatment.protocol;

import clinic.sura.treatment.protocol.Measurement.ThicknessClass;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Where a plan may start, by the thickness of the muscle: a physician accepts or changes it. It is
 * never a limit.
 *
 * @param unitsPerLeg units of one session for a leg, by the class of its muscle
 */
public record DoseSuggestion(Map<ThicknessClass, BigDecimal> unitsPerLeg, String source) {

  public DoseSuggestion {
    unitsPerLeg = Map.copyOf(unitsPerLeg);
  }
}
