package clinic.sura.treatment.assessment;

import clinic.sura.treatment.measurement.LegReadings;
import clinic.sura.treatment.measurement.TapePlace;
import clinic.sura.treatment.rules.Bulk;
import clinic.sura.treatment.rules.PatientFacts.LegFacts;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured and judged at a leg, or whatever a programme treats on each side.
 *
 * @param strength of the target muscle, 0 to 5
 * @param bulk what the bulk is made of
 */
public record LegMeasurement(LegReadings readings, int strength, Bulk bulk) {

  public LegMeasurement(
      List<BigDecimal> circumferenceCm,
      @Nullable BigDecimal muscleThicknessMm,
      @Nullable TapePlace tape,
      int strength,
      Bulk bulk) {
    this(new LegReadings(circumferenceCm, muscleThicknessMm, tape), strength, bulk);
  }

  public List<BigDecimal> circumferenceCm() {
    return readings.circumferenceCm();
  }

  public @Nullable BigDecimal muscleThicknessMm() {
    return readings.muscleThicknessMm();
  }

  /** The girth that counts, cm; null where there is none to measure. */
  public @Nullable BigDecimal girthCm() {
    return readings.girthCm();
  }

  LegFacts facts() {
    return new LegFacts(muscleThicknessMm(), strength, bulk);
  }
}
