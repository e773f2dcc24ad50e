package clinic.sura.treatment.assessment;

import clinic.sura.treatment.measurement.LegReadings;
import clinic.sura.treatment.measurement.TapePlace;
import clinic.sura.treatment.protocol.Measurement;
import clinic.sura.treatment.protocol.Measurement.ThicknessClass;
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
 * @param thicknessClass of the muscle, by the protocol that it was measured under; null if it was
 *     not measured, and in records from before it was kept
 */
public record LegMeasurement(
    LegReadings readings, int strength, Bulk bulk, @Nullable ThicknessClass thicknessClass) {

  public LegMeasurement(
      List<BigDecimal> circumferenceCm,
      @Nullable BigDecimal muscleThicknessMm,
      @Nullable TapePlace tape,
      int strength,
      Bulk bulk) {
    this(new LegReadings(circumferenceCm, muscleThicknessMm, tape), strength, bulk, null);
  }

  /** This with the class that a protocol puts the thickness in. */
  public LegMeasurement classifiedBy(Measurement protocol) {
    BigDecimal thicknessMm = muscleThicknessMm();
    return new LegMeasurement(
        readings, strength, bulk, thicknessMm == null ? null : protocol.classOf(thicknessMm));
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
