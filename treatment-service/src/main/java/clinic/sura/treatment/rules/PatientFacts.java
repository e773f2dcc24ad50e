package clinic.sura.treatment.rules;

import clinic.sura.treatment.dose.Leg;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask of the patient.
 *
 * @param birthDate null while the registration has not arrived yet
 * @param assessed the latest assessment; null before the first
 */
public record PatientFacts(@Nullable LocalDate birthDate, @Nullable Assessed assessed) {

  /** An assessment, as far as the rules need it. */
  public record Assessed(Screening screening, Map<Leg, LegFacts> legs) {}

  /**
   * A leg.
   *
   * @param thicknessMm thickness of the target muscle, mm; null if it was not measured
   * @param strength 0 to 5
   */
  public record LegFacts(@Nullable BigDecimal thicknessMm, int strength, Bulk bulk) {}
}
