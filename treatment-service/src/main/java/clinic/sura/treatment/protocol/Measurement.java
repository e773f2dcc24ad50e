package clinic.sura.treatment.protocol;

import java.math.BigDecimal;

/**
 * How legs are measured: standing, non-elastic tape, at the largest girth.
 *
 * @param circumferenceCm what is accepted as a reading, cm
 * @param readings how many readings are taken
 * @param thirdReadingAboveCm a third reading is needed if two differ by more than this, cm
 * @param muscleThicknessMm what is accepted as a thickness, mm
 * @param thinBelowMm a muscle below this is thin
 * @param thickAboveMm a muscle above this is thick
 */
public record Measurement(
    Range circumferenceCm,
    int readings,
    BigDecimal thirdReadingAboveCm,
    Range muscleThicknessMm,
    BigDecimal thinBelowMm,
    BigDecimal thickAboveMm,
    String readingSource,
    String thicknessSource) {

  /** Class of a muscle's thickness in mm: THIN, MEDIUM or THICK (PMID 31555873). */
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
