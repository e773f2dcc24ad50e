package clinic.sura.treatment.protocol;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is measured on each side, and how.
 *
 * @param circumference null for a part of the body that has none to measure
 * @param muscleThicknessMm what is accepted as a thickness, mm
 * @param thinBelowMm a muscle below this is thin
 * @param thickAboveMm a muscle above this is thick
 */
public record Measurement(
    @Nullable Circumference circumference,
    Range muscleThicknessMm,
    BigDecimal thinBelowMm,
    BigDecimal thickAboveMm,
    String thicknessSource) {

  /**
   * How a circumference is measured: standing, non-elastic tape, at the largest girth.
   *
   * @param acceptedCm what is accepted as a reading, cm
   * @param readings how many readings are taken
   * @param thirdReadingAboveCm a third reading is needed if two differ by more than this, cm
   */
  public record Circumference(
      Range acceptedCm, int readings, BigDecimal thirdReadingAboveCm, String source) {}

  /** Class of a muscle's thickness in mm: THIN, MEDIUM or THICK. */
  public ThicknessClass classOf(BigDecimal thicknessMm) {
    if (thicknessMm.compareTo(thinBelowMm) < 0) {
      return ThicknessClass.THIN;
    }
    return thicknessMm.compareTo(thickAboveMm) > 0 ? ThicknessClass.THICK : ThicknessClass.MEDIUM;
  }

  /** Classes of muscle thickness. */
  public enum ThicknessClass {
    THIN,
    MEDIUM,
    THICK
  }
}
